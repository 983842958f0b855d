/** Blocks whose text refers to nothing. */
const opaque = /^\s*(?:-\s+)?#\+BEGIN_(SRC|EXAMPLE|EXPORT|QUERY|COMMENT)\b/i

/**
 * Lines of a file with everything blanked that refers to nothing: fenced code, verbatim blocks, drawers, comments, display
 * maths, HTML. The number of lines stays.
 */
export function withoutOpaque(lines: readonly string[], isOrg: boolean): string[] {
  const left: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const end = endOfOpaque(lines, index, isOrg)
    if (end === undefined) left.push(line)
    else {
      left.push(line.replace(/^(\s*-\s).*$/, '$1'))
      for (; index < end; index++) left.push('')
    }
  }
  return blanked(left.join('\n')).split('\n')
}

/** Index of the line that closes what this line opens; `undefined` for an ordinary line and for what is never closed. */
function endOfOpaque(lines: readonly string[], index: number, isOrg: boolean): number | undefined {
  const line = lines[index] ?? ''
  const name = opaque.exec(line)?.[1]
  if (name !== undefined) return closing(new RegExp(`^\\s*#\\+END_${name}`, 'i'))
  if (/^\s*:(?!PROPERTIES|END)[\w-]+:\s*$/i.test(line)) return closing(/^\s*:END:\s*$/i)
  if (isOrg) return undefined
  if (/^\s*(?:-\s+(?:#+\s+)?)?(?:```|~~~)/.test(line)) return closing(/^\s*(?:```|~~~)/)
  if (/^\s*(?:-\s+)?\$\$/.test(line) && line.split('$$').length === 2) return closing(/\$\$/)
  return undefined

  function closing(pattern: RegExp): number | undefined {
    const found = lines.findIndex((other, place) => place > index && pattern.test(other))
    return found < 0 ? undefined : found
  }
}

/** Comments, code spans, maths and elements, wherever they stand; line ends are kept. */
function blanked(text: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ')
  // A name in brackets may hold what looks like code or an element.
  return text
    .replace(/\[\[[^\n]*?\]\]/g, name =>
      /[`<$]/.test(name) ? name.replace(/[`<$]/g, mark => hidden[mark] ?? mark) : name,
    )
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, blank)
    .replace(/\$\$[^\n]*?\$\$/g, blank)
    .replace(/\\\[[^\n]*?\\\]/g, blank)
    .replace(/(?<![\\$])\$(?![\s$])[^\n$]*?(?<![\s([{])\$/g, blank)
    .replace(
      /(?<!#|:: |, )<(iframe|div|span|a|p|table|details|video|audio|kbd|sub|sup|u|b|i|font|center|h[1-6])\b[^>]*>[\s\S]*?<\/\1\s*>/gi,
      blank,
    )
    .replace(/(?<!#|:: |, )<[a-z][^<>\n]*>/gi, blank)
    .replace(/[\uE000-\uE002]/g, mark => shown[mark] ?? mark)
}

const hidden: Readonly<Record<string, string>> = {'`': '\uE000', '<': '\uE001', $: '\uE002'}
const shown: Readonly<Record<string, string>> = {'\uE000': '`', '\uE001': '<', '\uE002': '$'}
