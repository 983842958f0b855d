import {escapeHtml} from './escape-html.ts'

/** A date an author wrote in angle or square brackets, with its keyword. */
export function drawTimestamp(node: {readonly value: string}): string {
  return `<span class="timestamp">${escapeHtml(node.value)}</span>`
}
