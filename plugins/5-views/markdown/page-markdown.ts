import type {Nodes, Parents, Root, Text} from 'mdast'
import {gfmFootnoteToMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughToMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {mathToMarkdown} from 'mdast-util-math'
import {type Info, type Options, type State, toMarkdown} from 'mdast-util-to-markdown'
import type {PageBlock} from '../../3-page/index.ts'
import {pageTitle} from '../site/page-title.ts'
import {tagsOf} from '../site/property-panel.ts'
import type {Site} from '../site.ts'
import {topHeading} from '../to-hast/block-body.ts'
import {shownProperties} from '../to-hast/hidden-properties.ts'
import {planOutline} from '../to-hast/outline-plan.ts'
import {plainText} from '../to-hast/plain-text.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {surveyNodes} from '../to-hast/survey-nodes.ts'
import {markdownHref} from './markdown-links.ts'
import {standardNodes} from './standard-nodes.ts'

const options: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  handlers: {text: printText},
  extensions: [
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({tablePipeAlign: false}),
    mathToMarkdown(),
  ],
}

/** Looking for every mark that may mean something takes most of the time, and most words hold none. */
function printText({value}: Text, _: Parents | undefined, state: State, info: Info): string {
  return isPlain(value, info.before === '\n') ? value : state.safe(value, info)
}

function isPlain(text: string, beginsLine: boolean): boolean {
  return plainWords.test(text) && (!beginsLine || plainStart.test(text))
}

/** The words of one line that is nothing but words: most blocks of most graphs. Their printing is not worth its set-up. */
function plainLine(nodes: readonly Nodes[]): string | undefined {
  const [only] = nodes
  if (nodes.length !== 1 || only?.type !== 'paragraph' || only.children.length !== 1) return undefined
  const [text] = only.children
  return text?.type === 'text' && isPlain(text.value, true) ? text.value.trim() : undefined
}

/** Quotes and lists inside each other beyond this are written as plain words: printing walks by recursion. */
const deepest = 60

/** Words in which no character means anything to Markdown, but perhaps the first of a line. */
const plainWords = /^[\p{L}\p{M}\p{N} ,;?'’"“”„–—…()/.:]*$/u
const plainStart = /^\p{L}/u

/**
 * A page as Markdown that every program reads: its title, its properties, its outline as nested lists. It says what a reader
 * of the page sees, as far as it is of the page itself; what other pages say of it is not in it.
 *
 * @param slug Of a page that a file makes.
 * @returns `undefined` for a page that has no such form.
 */
export function pageMarkdown(site: Site, slug: string): string | undefined {
  const entry = site.slugs.get(slug)
  const page = entry && site.graph.pages.get(entry.key)
  if (!entry || !page || markdownHref(site, slug) === undefined) return undefined
  const context: RenderContext = {site, page, surface: 'reference', within: [page.key]}
  const parts = [`# ${print([{type: 'text', value: pageTitle(entry.name)}], context)}`]
  const facts = shownProperties(page.properties, 'page', context).map(
    property => `- ${property.key}: ${print(property.content, context).replaceAll('\n', ' ')}`,
  )
  const tags = tagsOf(page, context).map(({text}) => `#${text}`)
  if (tags.length > 0) facts.push(`- tags: ${print([{type: 'text', value: tags.join(', ')}], context)}`)
  if (facts.length > 0) parts.push(facts.join('\n'))
  const preamble = print(page.preamble?.tree.children ?? [], context)
  if (preamble !== '') parts.push(preamble)
  const outline = printOutline(context)
  if (outline !== '') parts.push(outline)
  return `${parts.join('\n\n')}\n`
}

/** Blocks as nested lists; a block without a bullet stands at the margin, with the blocks below it as a list of its own. */
function printOutline(context: RenderContext): string {
  const {page} = context
  let text = ''
  const bases: number[] = []
  const top = topHeading(page)
  const planned = planOutline(page, page.blocks.keys(), context)
  for (const [place, {block, depth}] of planned.entries()) {
    bases.length = depth
    const above = bases.at(-1) ?? 0
    const isList = block.kind !== 'heading'
    bases.push(isList ? above + 1 : above)
    const indent = isList ? '  '.repeat(above) : ''
    const body = printBlock(block, top, context)
    // A query says nothing here.
    if (body === '' && (planned[place + 1]?.depth ?? 0) <= depth) continue
    const own = isList ? `- ${body.replaceAll('\n', `\n${indent}  `)}` : `\n${body}\n`
    text += `${indent}${own.replace(/[ \t]+$/gm, '')}\n`
  }
  return text.replace(/\n{3,}/g, '\n\n').trim()
}

function printBlock(block: PageBlock, top: number, context: RenderContext): string {
  const body = print(block.tree.children, context)
  const marks = [checkbox(block.marker), block.priority === undefined ? '' : `[#${block.priority}] `].join('')
  const title = block.heading === undefined ? '' : `${'#'.repeat(Math.min(block.heading - top + 2, 6))} `
  const facts = shownProperties(block.properties, 'block', context).map(
    property => `- ${property.key}: ${print(property.content, context).replaceAll('\n', ' ')}`,
  )
  return [`${title}${marks}${body}`, ...facts].join('\n').trim()
}

function checkbox(marker: string | undefined): string {
  if (marker === undefined) return ''
  if (marker === 'DONE') return '[x] '
  return marker === 'TODO' ? '[ ] ' : `[ ] ${marker} `
}

function print(nodes: Root['children'] | readonly Root['children'][number][], context: RenderContext): string {
  const line = plainLine(nodes)
  if (line !== undefined) return line
  if (surveyNodes(nodes).depth > deepest) return plainText(nodes)
  const printed = toMarkdown({type: 'root', children: standardNodes(nodes, context)} as Root, options)
  // Where something was left out, blanks beside it would be kept as character references.
  return printed.replace(/^(?:&#x20;|\s)+|(?:&#x20;|\s)+$/g, '')
}
