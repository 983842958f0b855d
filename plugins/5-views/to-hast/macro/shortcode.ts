import {attributes} from '../attributes.ts'
import {escapeHtml} from '../escape-html.ts'
import {drawMedia, pixels} from '../image.ts'
import {drawPageLink} from '../page-link.ts'
import type {RenderContext} from '../render-context.ts'
import type {DrawnMacro, MacroNode} from './drawn-macro.ts'
import {drawTweet} from './tweet.ts'
import {drawVideo} from './video.ts'

/** A shortcode of Hugo, read: `{{< figure src="a.png" caption="B" >}}`. */
interface Shortcode {
  readonly name: string
  readonly named: Readonly<Record<string, string>>
  readonly inOrder: readonly string[]
}

/**
 * Draw the shortcodes that Hugo brings along and that show something: `figure`, `youtube`, `vimeo`, `tweet`, `x`, `audio`, `ref`
 * and `relref`. Any other, and one whose parameters say more than is drawn, is shown as its source.
 */
export function drawShortcode(macro: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const code = readShortcode(macro.value)
  if (!code) return undefined
  const {name, named, inOrder} = code
  const [first = ''] = inOrder
  switch (name) {
    case 'figure':
      return drawFigure(named, context)
    case 'youtube':
    case 'vimeo':
      return drawVideo({name, args: [named.id ?? first], value: macro.value}, context)
    case 'tweet':
    case 'twitter':
    case 'x':
      return drawTweet(
        {
          name,
          args: [named.user ? `https://twitter.com/${named.user}/status/${named.id}` : (named.id ?? first)],
          value: macro.value,
        },
        context,
      )
    case 'audio':
      return {html: drawMedia({url: named.src ?? first, label: ''}, context), place: 'inline'}
    case 'ref':
    case 'relref':
      return drawReference(named.path ?? first, context)
  }
  return undefined
}

function readShortcode(source: string): Shortcode | undefined {
  const match = /^\{\{([<%])\s*([\w-]+)\s*([\s\S]*?)\s*\/?([>%])\}\}$/.exec(source)
  if (!match) return undefined
  const named: Record<string, string> = {}
  const inOrder: string[] = []
  for (const [, key, double, back, bare] of (match[3] ?? '').matchAll(
    /(?:([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/g,
  )) {
    const value = double?.replace(/\\(.)/g, '$1') ?? back ?? bare ?? ''
    if (key === undefined) inOrder.push(value)
    else named[key.toLowerCase()] = value
  }
  return {name: (match[2] ?? '').toLowerCase(), named, inOrder}
}

function drawFigure(named: Readonly<Record<string, string>>, context: RenderContext): DrawnMacro | undefined {
  const {src, alt, title, caption, attr, attrlink, width, height} = named
  if (!src) return undefined
  const label = alt ?? caption ?? title ?? ''
  const media = drawMedia({url: src, label, width: pixels(width), height: pixels(height)}, context)
  const words = [
    title && `<strong>${escapeHtml(title)}</strong>`,
    caption && escapeHtml(caption),
    attr && escapeHtml(attr),
  ]
  const said = words.filter(Boolean).join(' ')
  const hint = attributes({title: attrlink ?? named.link})
  return {
    html: `<figure${hint}>${media}${said === '' ? '' : `<figcaption>${said}</figcaption>`}</figure>`,
    place: 'flow',
  }
}

/** `{{< ref "posts/beds.md" >}}`: the page of that file. */
function drawReference(path: string, context: RenderContext): DrawnMacro | undefined {
  const name = path
    .replace(/#.*$/s, '')
    .replace(/\.(?:md|markdown|org)$/i, '')
    .split('/')
    .filter(Boolean)
    .at(-1)
  if (!name) return undefined
  const title = name === path ? undefined : path
  return {html: drawPageLink(name, escapeHtml(name), 'page-link', context, title), place: 'inline'}
}
