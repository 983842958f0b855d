import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a PDF is, as a reader finds it. */
export interface ReadPdf {
  readonly pages: number
  /** Width and height of each kind of page, in points. */
  readonly sizes: readonly string[]
  /** Titles of the outline, however deep. */
  readonly outline: readonly string[]
  /** Roles of the tags of the first page. */
  readonly roles: readonly string[]
  /** Addresses that links lead to. */
  readonly links: readonly string[]
  /** Text of each page. */
  readonly texts: readonly string[]
}

interface Node {
  readonly role?: string
  readonly children?: readonly Node[]
}

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}

/** Read a PDF with a reader that is none of ours. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise
  const sizes = new Set<string>()
  const links = new Set<string>()
  const texts: string[] = []
  let roles: readonly string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    sizes.add(page.view.slice(2).map(Math.round).join('×'))
    for (const annotation of await page.getAnnotations())
      if (annotation.subtype === 'Link' && typeof annotation.url === 'string') links.add(annotation.url)
    const {items} = await page.getTextContent()
    texts.push(items.map(item => ('str' in item ? item.str : '')).join(''))
    if (number === 1) roles = rolesOf((await page.getStructTree()) as Node | null)
  }
  const outline = titlesOf(((await document.getOutline()) ?? []) as readonly OutlineItem[])
  return {pages: document.numPages, sizes: [...sizes], outline, roles, links: [...links], texts}
}

function rolesOf(node: Node | null): readonly string[] {
  if (!node) return []
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)]
}

function titlesOf(items: readonly OutlineItem[]): readonly string[] {
  return items.flatMap(({title, items: below}) => [title, ...titlesOf(below)])
}
