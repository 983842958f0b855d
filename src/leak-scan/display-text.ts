/**
 * A text as a reader sees it, near enough: without addresses of links, tags of HTML, ids of blocks, marks of fences.
 *
 * @param keepTags What looks like tags stays, as in code.
 */
export function displayText(text: string, keepTags = false): string {
  if (!/[<(`~]|\[\[/.test(text)) return text
  return (
    text
      .replace(/\[\[[^[\]]*\]\[([^[\]]*)\]\]/g, '$1')
      .replace(/\]\(\[\[[^[\]]*\]\]\)/g, ']')
      .replace(/\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g, ']')
      .replace(/\(\([\da-f-]{36}\)\)/gi, ' ')
      .replace(/^[ \t]*(?:```|~~~).*$/gm, ' ')
      .replace(keepTags ? /(?!)/ : /<\/?[a-z][^<>]*>/gi, '')
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

/** Targets of links in Markdown, `](…)`. */
const targets = /\]\([^()\s]*\)/g

/**
 * A Markdown file in two, each as long as the file: its words without the targets of links, which stand in the middle of
 * sentences, and those targets alone.
 */
export function partMarkdown(source: string): readonly [words: string, addresses: string] {
  const words: string[] = []
  const addresses: string[] = []
  let end = 0
  for (const {0: target, index} of source.matchAll(targets)) {
    words.push(source.slice(end, index), ' '.repeat(target.length))
    addresses.push(' '.repeat(index - end), target)
    end = index + target.length
  }
  words.push(source.slice(end))
  addresses.push(' '.repeat(source.length - end))
  return [words.join(''), addresses.join('')]
}
