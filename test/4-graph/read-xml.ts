/** An element of an XML document. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/**
 * Read XML as strictly as its specification asks: one root, tags that match, attributes in quotes and each once, no bare `<` or
 * `&`, no character that XML 1.0 forbids. No declarations of types.
 *
 * @throws Error that says what is wrong where.
 */
export function readXml(text: string): XmlElement {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.exec(text)
  if (forbidden) throw new Error(`Forbidden character at ${forbidden.index}`)
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const open: XmlElement[] = [{name: '', attributes: {}, children: [], text: ''}]
  const piece = /<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  while (piece.lastIndex < body.length) {
    const at = piece.lastIndex
    const found = piece.exec(body)
    const top = open.at(-1)
    if (found === null || top === undefined) throw new Error(`No XML at ${at}: ${body.slice(at, at + 40)}`)
    const [, closing, opening, attributes = '', slash, content] = found
    if (content !== undefined) top.text += decoded(content)
    else if (closing !== undefined) {
      if (closing !== top.name) throw new Error(`Expected </${top.name}>, found </${closing}>`)
      open.pop()
    } else {
      const element = {name: opening ?? '', attributes: attributesOf(attributes), children: [], text: ''}
      top.children.push(element)
      if (slash === '') open.push(element)
    }
  }
  const [document, ...unclosed] = open
  const [root, ...others] = document?.children ?? []
  if (root === undefined || others.length > 0 || unclosed.length > 0) throw new Error('Expected one closed root')
  return root
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`Attribute ${name} twice`)
    attributes[name] = decoded(value)
  }
  return attributes
}

function decoded(text: string): string {
  const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.exec(text)
  if (bare) throw new Error(`Bare & in ${text.slice(0, 80)}`)
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+));/g, (_, name: string | undefined, code: string) =>
    name === undefined
      ? String.fromCodePoint(Number(code))
      : ({amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}[name] ?? ''),
  )
}
