import type {Blockquote, PhrasingContent} from 'mdast'
import type {Site} from '../site.ts'
import {asRead} from './as-read.ts'
import type {Atom, Bullet} from './atom.ts'
import {quoteAtom} from './code-atom.ts'
import {atomBase, type Frame} from './frame.ts'
import {macroKind} from './macro-kind.ts'
import {mediaOf} from './media-of.ts'
import {type AnyNode, anyNode, targetBlock, textRuns} from './text-runs.ts'
import {typedProse} from './typed-prose.ts'

/**
 * A paragraph as text, with its pictures, videos and embeds taken out as things of their own, in order.
 *
 * @param drawMacro Adds what a macro shows that is no text.
 */
export function phrasingAtoms(
  children: readonly PhrasingContent[],
  strong: boolean,
  frame: Frame,
  atoms: Atom[],
  drawMacro: (macro: PhrasingContent) => void,
): void {
  let text: PhrasingContent[] = []
  function flush(): void {
    const nodes = trimBreaks(text.filter(node => !isSilent(node, frame.site)))
    for (const node of text) if (isSilent(node, frame.site)) frame.leave('silent', anyNode(node).value ?? '')
    const runs = textRuns(nodes, frame.site.graph, isStrong(frame, strong) ? 'strong' : 'regular')
    const styled = nodes.length < text.length
    text = []
    // Marks of emphasis or code that were opened in one place and closed in another say nothing alone.
    const says = styled ? /[\p{L}\p{N}\p{S}]/u : /[^\s`*_~]/
    if (!runs.some(run => says.test(run.text)) && nodes.every(node => anyNode(node).type !== 'footnoteReference')) {
      if (!styled) frame.leave('silent', runs.map(({text}) => text).join(''))
      return
    }
    const first = !atoms.some(atom => atom.kind === 'text' && atom.source === frame.source && atom.opens)
    const bullet: Bullet = !frame.bulleted ? 'flat' : !first ? 'hang' : frame.label === undefined ? 'dot' : 'number'
    const marker = atoms.length === 0 ? frame.block.marker : undefined
    atoms.push({
      ...atomBase(frame, atoms),
      kind: 'text',
      nodes,
      runs: marker === undefined ? runs : [{text: `${marker}  `, face: 'strong'}, ...runs],
      bullet,
      label: bullet === 'number' ? frame.label : undefined,
      strong: isStrong(frame, strong),
      marker,
    })
  }
  const quote = typedQuote(children)
  if (quote) {
    atoms.push(quoteAtom(quote, atomBase(frame, atoms), frame))
    return
  }
  for (const node of asRead(children)) {
    if (isImageOnly(node)) {
      flush()
      const media = mediaOf(node, frame.page, frame.site)
      if (media.kind === 'missing' && !media.said) {
        frame.leave('silent', writtenImage(anyNode(node)))
        continue
      }
      if (media.kind === 'picture')
        atoms.push({...atomBase(frame, atoms), kind: 'image', nodes: [node], size: media.size})
      else
        atoms.push({
          ...atomBase(frame, atoms),
          kind: 'embed',
          nodes: [{type: 'paragraph', children: [node]}],
          card: media.kind === 'card',
        })
    } else if (anyNode(node).type === 'macro' && macroKind(node) !== 'text') {
      flush()
      drawMacro(node)
    } else if (
      anyNode(node).type === 'html' &&
      /<(?:iframe|video|audio|embed|object|img)\b/i.test(anyNode(node).value ?? '')
    ) {
      flush()
      atoms.push({...atomBase(frame, atoms), kind: 'embed', nodes: [node], card: true})
    } else {
      text.push(node)
    }
  }
  flush()
}

function isStrong(frame: Frame, heading: boolean): boolean {
  return heading || frame.heading
}

/**
 * What an audience could only read as an id or a hook for a style sheet: a reference to a block that is not there, a
 * tag such as `#.v-gallery` that themes of the app hide. The author is told of the first by a message.
 */
function isSilent(node: PhrasingContent, site: Site): boolean {
  const {type, value = '', children} = anyNode(node)
  if (type === 'tag') return value.startsWith('.')
  return type === 'blockReference' && !children?.length && targetBlock(site.graph, value) === undefined
}

/** A paragraph that is one run of code, and backticks that were typed around it, is prose where it reads as prose. */
function typedQuote(children: readonly PhrasingContent[]): Blockquote | undefined {
  const [code, other] = children.filter(node => node.type !== 'text' || !/^[\s`]*$/.test(node.value))
  return code?.type === 'inlineCode' && !other ? typedProse(code.value) : undefined
}

/** Line breaks beside a picture that was taken out say nothing. */
function trimBreaks(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  let start = 0
  let end = nodes.length
  while (start < end && nodes[start]?.type === 'break') start++
  while (end > start && nodes[end - 1]?.type === 'break') end--
  return start === 0 && end === nodes.length ? nodes : nodes.slice(start, end)
}

/** An image, or a link around images, as an author writes it. */
function writtenImage({type, url = '', alt, children}: AnyNode): string {
  if (type === 'image') return `![${alt ?? ''}](${url})`
  return `[${(children ?? []).map(writtenImage).join('')}](${url})`
}

/** An image, or a link around nothing but images. */
function isImageOnly(node: PhrasingContent): boolean {
  if (node.type === 'image') return true
  return node.type === 'link' && node.children.length > 0 && node.children.every(child => child.type === 'image')
}
