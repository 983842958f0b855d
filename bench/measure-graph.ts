import {resolve} from 'node:path'
import {
  buildGraph,
  type Graph,
  type Page,
  type PageBlock,
  type Pointer,
  type Property,
  pageKey,
  pageName,
  projectPublic,
  readPage,
  referenceIndex,
  reviewGraph,
  unlinkedReferences,
  type WrittenReference,
} from '../plugins/index.ts'
import {readGraphFolder} from '../src/graph-folder/index.ts'
import {quantile} from './median.ts'

const runs = 3
const copies = 10

/**
 * Join the notes of a folder into a graph, without reading them, and ten copies of them that refer to each other as the
 * originals do: how time grows with size. The copies have names, ids and references of their own and share their text.
 *
 * @returns Medians of three runs in seconds of the processor, which do not grow when other programs run; the work of the
 * garbage collector counts. And how many times as long ten copies take.
 */
export async function measureGraph(folder: string): Promise<Readonly<Record<string, number>>> {
  const {files, assets, config} = await readGraphFolder(resolve(folder))
  const once = files.map(file => readPage(file, config))
  const tenfold = Array.from({length: copies}, (_, copy) => once.map(page => copyOf(page, copy))).flat()
  const small = measure(once, runs)
  const large = measure(tenfold, runs)
  const figures: Record<string, number> = {
    pages: once.length,
    blocks: once.reduce((sum, page) => sum + page.blocks.length, 0),
    nodes: small.graph.nodes.length,
    edges: small.graph.edges.length,
  }
  for (const [name, seconds] of small.times) {
    const tenTimes = large.times.get(name) ?? 0
    figures[`${name}, s`] = round(seconds)
    figures[`${name} of ten copies, s`] = round(tenTimes)
    figures[`${name} of ten copies, times as long`] = Math.round((tenTimes / seconds) * 10) / 10
  }
  return figures

  function measure(pages: readonly Page[], count: number): {graph: Graph; times: Map<string, number>} {
    const times = new Map<string, number[]>()
    const time = <Result>(name: string, work: () => Result): Result => {
      const start = process.cpuUsage()
      const result = work()
      const {user, system} = process.cpuUsage(start)
      times.set(name, [...(times.get(name) ?? []), (user + system) / 1e6])
      return result
    }
    let graph = buildGraph({pages, assets, config})
    for (let run = 0; run < count; run++) {
      graph = time('joining', () => buildGraph({pages, assets, config}))
      time('taking out what is private', () =>
        projectPublic(graph, {allPagesPublic: true, notes: false, mentions: 'text'}),
      )
      time('indexing references', () => referenceIndex(graph))
      time('names without a link', () => unlinkedReferences(graph))
      time('reviewing', () => reviewGraph(graph))
    }
    return {graph, times: new Map([...times].map(([name, list]) => [name, quantile(list)]))}
  }
}

/** A page under another name, whose references lead to copies of their targets. */
function copyOf(page: Page, copy: number): Page {
  if (copy === 0) return page
  const rename = (name: string) => pageName(`${name} ~${copy}`)
  const name = rename(page.name)
  return {
    ...page,
    path: page.path.replace(/(\.[^.]*)$/, ` ~${copy}$1`) as Page['path'],
    name,
    key: pageKey(name),
    kind: 'page',
    day: undefined,
    properties: page.properties.map(copyProperty),
    references: page.references.map(copyReference),
    preamble: page.preamble === undefined ? undefined : copyBlock(page.preamble),
    blocks: page.blocks.map(copyBlock),
    pointers: page.pointers.map(copyPointer),
  }

  function copyBlock(block: PageBlock): PageBlock {
    return {
      ...block,
      id: block.id === undefined ? undefined : (copyId(block.id) as PageBlock['id']),
      properties: block.properties.map(copyProperty),
      references: block.references.map(copyReference),
      pointer: block.pointer === undefined ? undefined : copyPointer(block.pointer),
    }
  }

  function copyReference(reference: WrittenReference): WrittenReference {
    if (reference.type === 'asset') return reference
    return {...reference, target: reference.type === 'block' ? copyId(reference.target) : rename(reference.target)}
  }

  function copyProperty(property: Property): Property {
    const isNames = property.key === 'alias' || property.key === 'tags'
    const value = isNames && typeof property.value === 'object' ? property.value.map(rename) : property.value
    return {...property, value, references: property.references.map(copyReference)}
  }

  function copyPointer(pointer: Pointer): Pointer {
    const copyTarget = <Target extends {readonly type: 'page' | 'block'; readonly target: string}>(target: Target) => ({
      ...target,
      target: target.type === 'block' ? copyId(target.target) : rename(target.target),
    })
    return {...pointer, next: pointer.next?.map(copyTarget), previous: pointer.previous?.map(copyTarget)}
  }

  /** Another UUID: the first digit says which copy. */
  function copyId(id: string): string {
    return `${((Number.parseInt(id.charAt(0), 16) + copy) % 16).toString(16)}${id.slice(1)}`
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
