import type {Html, InlineCode} from 'mdast'

const snippet = /@@([^\s:]+): ([^@\n]+)@@/y

/** Where `@@html: raw@@` ends that begins at `start`; -1 if there is none. */
export function matchExportSnippet(line: string, start: number): number {
  snippet.lastIndex = start
  return snippet.test(line) ? snippet.lastIndex : -1
}

/** The node of a snippet: raw HTML, or what is meant for another kind of output, shown as its source. */
export function toExportSnippet(source: string): Html | InlineCode {
  snippet.lastIndex = 0
  const [, kind, value = ''] = snippet.exec(source) ?? []
  return kind === 'html' ? {type: 'html', value: value.trim()} : {type: 'inlineCode', value: source}
}
