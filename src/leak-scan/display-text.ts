/** A text as a reader sees it, near enough: without addresses of links, tags of HTML, ids of blocks, marks of fences. */
export function displayText(text: string): string {
  if (!/[<(`~]|\[\[/.test(text)) return text
  return (
    text
      .replace(/\[\[[^[\]]*\]\[([^[\]]*)\]\]/g, '$1')
      .replace(/\]\(\[\[[^[\]]*\]\]\)/g, ']')
      .replace(/\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g, ']')
      .replace(/\(\([\da-f-]{36}\)\)/gi, ' ')
      .replace(/^[ \t]*(?:```|~~~).*$/gm, ' ')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      // Letters behind a name are part of its last word: `[[Tool]]s`.
      .replace(/\[\[([^[\]]+)\]\](?=\p{L})/gu, '$1')
  )
}

/** Where names stand in brackets or after `#` in a text, and addresses. */
export function nameSpans(text: string): (start: number) => boolean {
  const isOfName = new Uint8Array(text.length)
  for (const match of text.matchAll(/\[\[[^[\]]*\]\]|#[^\s#]+|\bhttps?:\/\/\S+/g)) {
    isOfName.fill(1, match.index, match.index + match[0].length)
  }
  return start => isOfName[start] === 1
}
