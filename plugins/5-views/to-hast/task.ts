import type {PageBlock} from '../../3-page/index.ts'
import {attributes} from './attributes.ts'
import {escapeHtml} from './escape-html.ts'
import type {RenderContext} from './render-context.ts'

/** Markers that Logseq draws without a box. */
const boxless = new Set(['CANCELED', 'CANCELLED', 'STARTED'])

/** Box, marker and priority of a block, with a space behind each; empty for a block that is no task. */
export function drawTask(
  {marker, priority}: Pick<PageBlock, 'marker' | 'priority'>,
  {site}: Pick<RenderContext, 'site'>,
): string {
  let html = ''
  if (marker !== undefined) {
    const done = marker === 'DONE'
    const label = done ? site.words.text.done : site.words.text.notDone
    if (!boxless.has(marker))
      html += `<input${attributes({type: 'checkbox', disabled: true, checked: done, 'aria-label': label})}> `
    html += `<span${attributes({class: 'marker', 'data-marker': marker})}>${escapeHtml(marker)}</span> `
  }
  if (priority !== undefined) {
    html += `<span${attributes({class: 'priority', 'data-priority': priority})}>${escapeHtml(priority)}</span> `
  }
  return html
}
