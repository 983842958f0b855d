import {escapeHtml} from './escape-html.ts'
import type {RenderContext} from './render-context.ts'

/** What stood here leads to something private: that it stood here is all that is said. */
export function drawWithheld(_: unknown, {site}: Pick<RenderContext, 'site'>): string {
  return `<span class="withheld">${escapeHtml(site.words.text.withheld)}</span>`
}
