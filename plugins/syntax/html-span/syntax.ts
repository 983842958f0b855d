import {elementNames, voidElements} from './element-names.ts'

const opening = /<([A-Za-z][A-Za-z0-9-]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?>/y

/**
 * Where raw HTML ends that begins at `start`; -1 if there is none. It is opaque through the matching closing tag; a tag that
 * is not closed, or that HTML does not know, is text.
 *
 * @param text A line, or a whole block.
 */
export function matchHtml(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return after(text, '-->', start + 4)
  if (text.startsWith('<?', start)) return after(text, '?>', start + 2)
  if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start + 9)
  if (text.startsWith('<!', start)) return after(text, '>', start + 2)
  opening.lastIndex = start
  const open = opening.exec(text)
  const name = open?.[1]?.toLowerCase()
  if (!open || name === undefined || !elementNames.has(name)) return -1
  const end = start + open[0].length
  return open[0].endsWith('/>') || voidElements.has(name) ? end : closeElement(text, name, end)
}

function closeElement(text: string, name: string, start: number): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi')
  tags.lastIndex = start
  let depth = 1
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    if (match[1] === '/') depth--
    else if (!match[0].endsWith('/>')) depth++
    if (depth === 0) return match.index + match[0].length
  }
  return -1
}

function after(text: string, close: string, start: number): number {
  const index = text.indexOf(close, start)
  return index === -1 ? -1 : index + close.length
}
