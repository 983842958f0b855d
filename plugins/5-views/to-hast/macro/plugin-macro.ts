import {sumUp} from '../../query/index.ts'
import {attributes} from '../attributes.ts'
import {escapeHtml} from '../escape-html.ts'
import {drawFacade} from '../facade.ts'
import {cutText} from '../plain-text.ts'
import type {RenderContext} from '../render-context.ts'
import {outsideUrl} from '../safe-url.ts'
import {addressInArgument, type DrawnMacro, type MacroNode, nameInArgument} from './drawn-macro.ts'

/**
 * `{{renderer :kind, …}}`: what a plugin of the app would draw. A badge says that something stood here, and whose; of a
 * preview of an address, a card that leads there is left.
 */
export function drawRenderer({args, value}: MacroNode, context: RenderContext): DrawnMacro {
  const address = args.map(addressInArgument).find(argument => /^https?:\/\//i.test(argument))
  const href = address === undefined ? undefined : outsideUrl(address)
  if (href !== undefined && !context.insideLink) return {html: drawFacade('link', href, '', context), place: 'flow'}
  const kind = (args[0] ?? '')
    .trim()
    .replace(/^:/, '')
    .replace(/_[\w-]{4,}$/, '')
  return badge(kind === '' ? context.site.words.text.plugin : context.site.words.text.pluginOf(kind), value)
}

/** `{{zotero-imported-file key, "name"}}`, `{{zotero-linked-file "path"}}`: the file stays on its author's machine. */
export function drawZoteroFile({args, value}: MacroNode): DrawnMacro {
  const path = nameInArgument(args.at(-1) ?? '')
  const name = path.split(/[\\/]/).at(-1) ?? path
  return badge(name === '' ? 'Zotero' : `Zotero: ${name}`, value)
}

/** `{{function (sum :hours)}}`: a sum over what the query above it finds; without one, or for a program, a badge. */
export function drawFunction({args, value}: MacroNode, context: RenderContext): DrawnMacro {
  const sum = sumUp(args.join(', '), context)
  if (sum !== undefined) return {html: `<span class="query-sum">${escapeHtml(sum)}</span>`, place: 'inline'}
  return badge(args.join(', ').trim() || 'function', value)
}

/** @param source The call as written: its author may want to see it. */
function badge(text: string, source: string): DrawnMacro {
  const title = attributes({class: 'macro-badge', title: source})
  return {html: `<span${title}>${escapeHtml(cutText(text, 120))}</span>`, place: 'inline'}
}
