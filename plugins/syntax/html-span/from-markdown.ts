import type {Html} from 'mdast'

/** The node of raw HTML; `@@html: …@@` loses its wrapping. */
export function toHtml(source: string): Html {
  return {type: 'html', value: source.startsWith('@@html:') ? source.slice(7, -2).trim() : source}
}
