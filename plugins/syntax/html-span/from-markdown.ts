import type {Html} from 'mdast'

/** The node of raw HTML. */
export function toHtml(source: string): Html {
  return {type: 'html', value: source}
}
