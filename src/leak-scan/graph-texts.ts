import {
  chooseShown,
  type Graph,
  type Page,
  type PageBlock,
  type ProjectionPolicy,
  type Property,
  pageKey,
  resolveAsset,
  resolveName,
} from '../../plugins/index.ts'
import type {SecretKind} from './secret-names.ts'

/** A text of the author's with its place. */
export interface PlacedText {
  readonly text: string
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** A name with its place. */
export interface PlacedName extends PlacedText {
  readonly kind: SecretKind
}

/** What an author wrote, parted in two. Made from the notes as written, not from what the projection made of them. */
export interface GraphTexts {
  readonly privateTexts: readonly PlacedText[]
  readonly privateNames: readonly PlacedName[]
  /** Two texts a page: its blocks, its properties. */
  readonly publicTexts: readonly string[]
}

/**
 * Part the words of a graph into what may be read by all and what may not.
 *
 * Private are: pages that are not shown with their names, aliases, file names, ids of blocks and files; blocks that are
 * not shown; speaker notes. A journal has no name of its own but its address, since a date is nobody's secret.
 */
export function graphTexts(graph: Graph, policy: ProjectionPolicy): GraphTexts {
  const {pages: shown, dropped, withoutNotes} = chooseShown(graph, policy)
  const privateTexts: PlacedText[] = []
  const privateNames: PlacedName[] = []
  const publicTexts: string[] = []
  const saysMentions = policy.mentions === 'text'
  const publicIds = new Set<string>()
  const publicAssets = new Set<string>()
  for (const page of shown.values()) {
    const hidden = dropped.get(page.key)
    // Its name stands above its words.
    const texts: string[] = [page.name]
    // As the label of its map goes on.
    const values: string[] = [`${page.name} and its neighbours`]
    const isNotes = ({key}: Property) => key === 'notes' && withoutNotes.has(page.key)
    const say = (properties: readonly Property[]) => {
      for (const property of properties) {
        if (isNotes(property)) privateTexts.push(placed(page, property.written, property.line))
        else values.push(`${property.key} ${textOf(property)}`)
      }
    }
    say(page.properties)
    for (const [index, block] of [page.preamble, ...page.blocks].entries()) {
      if (block === undefined || hidden?.has(index - 1)) continue
      say(block.properties)
      texts.push(block.text)
      if (block.id !== undefined) publicIds.add(block.id)
    }
    // Blocks follow each other as on the site, where descriptions and breadcrumbs put neighbours together.
    publicTexts.push(withoutMentions(texts.join('\n'), page), withoutMentions(values.join('\n'), page))
    const kept = [
      page.references,
      ...page.blocks.filter((_, index) => !hidden?.has(index)).map(block => block.references),
    ]
    for (const path of assetsOf(page, kept)) publicAssets.add(path)
  }
  for (const page of graph.pages.values()) {
    const hidden = dropped.get(page.key)
    if (shown.has(page.key) && hidden === undefined) continue
    const isWhole = !shown.has(page.key)
    if (isWhole) nameThePage(page)
    const blocks = isWhole ? page.blocks : page.blocks.filter((_, index) => hidden?.has(index))
    for (const block of isWhole && page.preamble ? [page.preamble, ...blocks] : blocks) hide(page, block)
    const references = [...(isWhole ? [page.references] : []), ...blocks.map(block => block.references)]
    for (const path of assetsOf(page, references)) {
      if (publicAssets.has(path)) continue
      privateNames.push({kind: 'asset', ...placed(page, path.slice(path.lastIndexOf('/') + 1), 1)})
    }
  }
  return {privateTexts, privateNames, publicTexts}

  function nameThePage(page: Page): void {
    const name = (text: string) => privateNames.push({kind: 'name', ...placed(page, text, 1)})
    if (page.kind === 'journal') {
      if (page.day !== undefined) name(`journals/${page.day}`)
    } else {
      name(page.name)
      const file = page.path.slice(page.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
      if (pageKey(file) !== page.key) name(file)
    }
    for (const property of page.properties) {
      if (property.key === 'alias') {
        for (const alias of Array.isArray(property.value) ? property.value : [property.written]) name(String(alias))
      } else privateTexts.push(placed(page, property.written, property.line))
    }
  }

  function hide(page: Page, block: PageBlock): void {
    privateTexts.push(placed(page, block.text, block.line))
    for (const {written, line} of block.properties) privateTexts.push(placed(page, written, line))
    // Of two blocks with one id the public one may be named.
    if (block.id !== undefined && !publicIds.has(block.id))
      privateNames.push({kind: 'block id', ...placed(page, block.id, block.line)})
  }

  /** Paths of files that references lead to and that are there; what `:hidden` covers is not, to the graph. */
  function assetsOf(page: Page, references: readonly Page['references'][]): readonly string[] {
    return references.flat().flatMap(({type, target}) => {
      const found = type === 'asset' ? resolveAsset(graph.assets, page.path, target) : undefined
      return found?.exists ? [found.path] : []
    })
  }

  function textOf({value, written}: Property): string {
    return Array.isArray(value) && !saysMentions ? value.filter(name => !isPrivateName(name)).join(', ') : written
  }

  /** A public text without the mentions that the site must not repeat. */
  function withoutMentions(text: string, page: Page): string {
    if (saysMentions) return text
    const tags = new Set(
      [page.references, ...page.blocks.map(block => block.references)].flat().map(({target}) => target),
    )
    return text.replace(/\[\[([^[\]]+)\]\]|#([^\s#[\](){}",;]+)/g, (written, name?: string, tag?: string) =>
      // What only looks like a tag, as in code, is none.
      isPrivateName(name ?? tag ?? '') && (tag === undefined || tags.has(tag)) ? ' ' : written,
    )
  }

  function isPrivateName(name: string): boolean {
    const {key} = resolveName(graph, name)
    return graph.pages.has(key) && !shown.has(key)
  }
}

function placed(page: Page, text: string, line: number): PlacedText {
  return {text, file: page.path, line}
}
