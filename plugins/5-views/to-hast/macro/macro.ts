import {escapeHtml} from '../escape-html.ts'
import type {RenderContext} from '../render-context.ts'
import {drawCloze} from './cloze.ts'
import type {DrawMacro, DrawnMacro, MacroNode} from './drawn-macro.ts'
import {drawEmbed} from './embed.ts'
import {drawImageMacro} from './image-macro.ts'
import {drawNamespace} from './namespace.ts'
import {drawFunction, drawRenderer, drawZoteroFile} from './plugin-macro.ts'
import {drawCards, drawQueryMacro} from './query.ts'
import {drawShortcode} from './shortcode.ts'
import {drawTweet} from './tweet.ts'
import {drawUserMacro} from './user-macro.ts'
import {drawVideo, drawVideoTime} from './video.ts'

/** Macros of the app by name; names are lower case. */
const macros: Readonly<Record<string, DrawMacro>> = {
  bilibili: drawVideo,
  cards: drawCards,
  cloze: drawCloze,
  embed: drawEmbed,
  function: drawFunction,
  img: drawImageMacro,
  namespace: drawNamespace,
  query: drawQueryMacro,
  renderer: drawRenderer,
  tweet: drawTweet,
  twitter: drawTweet,
  video: drawVideo,
  vimeo: drawVideo,
  youtube: drawVideo,
  'youtube-timestamp': drawVideoTime,
  'zotero-imported-file': drawZoteroFile,
  'zotero-linked-file': drawZoteroFile,
}

/** Draw a macro: a shortcode of Hugo, one of the app, one of the author's config, else its source. */
export function drawMacro(macro: MacroNode, context: RenderContext): DrawnMacro {
  const shortcode = /^\{\{[<%]/.test(macro.value) ? drawShortcode(macro, context) : undefined
  if (shortcode) return shortcode
  const draw = Object.hasOwn(macros, macro.name.toLowerCase()) ? macros[macro.name.toLowerCase()] : drawUserMacro
  const drawn = draw?.(macro, context)
  if (!drawn) return {html: `<code class="macro">${escapeHtml(macro.value)}</code>`, place: 'inline'}
  return drawn
}
