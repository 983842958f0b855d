import {escapeHtml} from '../escape-html.ts'
import type {RenderContext} from '../render-context.ts'
import type {DrawnMacro, MacroNode} from './drawn-macro.ts'

/** `{{cloze answer \\ cue}}`: the cue, which opens to the answer. */
export function drawCloze({args}: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const text = args.join(', ')
  if (text === '') return undefined
  const split = text.lastIndexOf('\\\\')
  const answer = (split < 0 ? text : text.slice(0, split)).trim()
  const cue = split < 0 ? '' : text.slice(split + 2).trim()
  const label = cue === '' ? '[…]' : `(${cue})`
  if (context.insideLink) return {html: escapeHtml(label), place: 'inline'}
  const html = `<details class="cloze"><summary>${escapeHtml(label)}</summary> ${escapeHtml(answer)}</details>`
  return {html, place: 'folded'}
}
