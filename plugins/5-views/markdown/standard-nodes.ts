import type {Image, Link, Nodes} from 'mdast'
import type {Admonition, BlockReference, Macro, PageReference, Tag, Timestamp} from '../../syntax/index.ts'
import {absoluteUrl} from '../metadata/absolute-url.ts'
import {findBlock} from '../to-hast/block-reference.ts'
import {findAsset} from '../to-hast/find-asset.ts'
import {linkTarget} from '../to-hast/link-target.ts'
import {nameInArgument} from '../to-hast/macro/drawn-macro.ts'
import {hrefOfName} from '../to-hast/page-link.ts'
import {oneLine, plainText} from '../to-hast/plain-text.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {outsideUrl} from '../to-hast/safe-url.ts'

/** Characters of another block's first line. */
const excerpt = 160

/** Nodes that every reader of Markdown knows, and whose own text is the author's. Others are put into these, or left out. */
const standard: ReadonlySet<string> = new Set(
  `text paragraph heading blockquote list listItem code inlineCode emphasis strong delete break thematicBreak table tableRow
  tableCell math inlineMath footnoteReference footnoteDefinition`.split(/\s+/),
)

type Rewrite = (node: never, context: RenderContext) => readonly Nodes[]

const rewrites: Readonly<Record<string, Rewrite>> = {
  admonition: ({kind, children}: Admonition, context) => [
    {type: 'blockquote', children: [label(kind), ...standardNodes(children, context)] as never},
  ],
  blockReference: rewriteBlockReference,
  html: ({value}: {value: string}) => words(wordsOfHtml(value)),
  image: rewriteImage,
  link: rewriteLink,
  macro: rewriteMacro,
  pageReference: ({value, children}: PageReference, context) =>
    linkTo(hrefOfName(value, context), children?.length ? standardNodes(children, context) : words(value), context),
  tag: ({value}: Tag, context) => linkTo(hrefOfName(value, context), words(`#${value}`), context),
  timestamp: ({value, keyword}: Timestamp) => (keyword === 'clock' ? [] : words(value)),
  withheld: (_: Nodes, {site}) => words(site.words.text.withheld),
}

/**
 * Say what Logseq's own nodes say in Markdown that every program reads: references as links, other blocks by their first line,
 * no query, no drawer, nothing of raw HTML but its words, no comment.
 *
 * @param nodes Of the public graph.
 */
export function standardNodes(nodes: readonly Nodes[], context: RenderContext): Nodes[] {
  const written: Nodes[] = []
  for (const node of nodes.flatMap(node => standardNode(node, context))) {
    const before = written.at(-1)
    // The marks of two codes side by side would be read as those of one.
    if (node.type === 'inlineCode' && before?.type === 'inlineCode')
      written[written.length - 1] = {...before, value: before.value + node.value}
    else written.push(node)
  }
  return written
}

function standardNode(node: Nodes, context: RenderContext): readonly Nodes[] {
  const rewrite = Object.hasOwn(rewrites, node.type) ? rewrites[node.type] : undefined
  if (rewrite) return rewrite(node as never, context)
  const children = 'children' in node ? standardNodes(node.children as Nodes[], context) : undefined
  if (!standard.has(node.type)) return children ?? []
  return [(children === undefined ? node : {...node, children}) as Nodes]
}

function words(value: string): Nodes[] {
  return value === '' ? [] : [{type: 'text', value}]
}

function label(kind: string): Nodes {
  const name = kind.slice(0, 1).toUpperCase() + kind.slice(1)
  return {type: 'paragraph', children: [{type: 'strong', children: [{type: 'text', value: name}]}]}
}

/** A link, or its label alone where it leads nowhere or stands in a link already. */
function linkTo(
  href: string | undefined,
  children: readonly Nodes[],
  {site, insideLink}: RenderContext,
): readonly Nodes[] {
  if (href === undefined || insideLink) return children
  const url = href.startsWith('/') ? (absoluteUrl(site, href) ?? href) : href
  return [{type: 'link', url, children: children as Link['children']}]
}

function rewriteLink({url, children}: Link, context: RenderContext): readonly Nodes[] {
  const target = linkTarget(url, plainText(children), {...context, surface: 'reference'})
  return linkTo(target?.href, standardNodes(children, {...context, insideLink: true}), context)
}

function rewriteImage({url, alt}: Image, context: RenderContext): readonly Nodes[] {
  const asset = findAsset(url, context)
  const href = asset ? (absoluteUrl(context.site, asset.href) ?? asset.href) : outsideUrl(url)
  return href === undefined ? words(alt ?? '') : [{type: 'image', url: href, alt: alt ?? ''}]
}

function rewriteBlockReference({value, children}: BlockReference, context: RenderContext): readonly Nodes[] {
  const found = findBlock(value, context)
  if (children?.length) return linkTo(found?.href, standardNodes(children, {...context, insideLink: true}), context)
  if (!found) return words(context.site.words.text.missingBlock)
  return linkTo(found.href, words(oneLine(plainText(found.block.tree.children), excerpt) || '…'), context)
}

/** What an embed shows stands on its own page; what a query finds, on the page that asks. */
function rewriteMacro({name, args}: Macro, context: RenderContext): readonly Nodes[] {
  const argument = args.join(', ').trim()
  switch (name.toLowerCase()) {
    case 'cloze':
      return words(argument.split('\\\\')[0]?.trim() ?? '')
    case 'embed': {
      const id = /^\(\((.+)\)\)$/.exec(argument)?.[1]
      if (id !== undefined) return rewriteBlockReference({type: 'blockReference', value: id.trim()}, context)
      const page = nameInArgument(argument)
      return linkTo(hrefOfName(page, context), words(page), context)
    }
    default: {
      const url = /^https?:/i.test(argument) ? outsideUrl(argument) : undefined
      return linkTo(url, words(url ?? ''), context)
    }
  }
}

function wordsOfHtml(html: string): string {
  return html
    .replace(/<!--.*?(?:-->|$)/gs, '')
    .replace(/<(?:script|style)\b.*?(?:<\/(?:script|style)>|$)/gis, '')
    .replace(/<[^>]*>?/g, '')
}
