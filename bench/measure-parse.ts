import {resolve} from 'node:path'
import {buildGraph, projectPublic, readPage} from '../plugins/index.ts'
import {readGraphFolder} from '../src/graph-folder/index.ts'
import {parseWithMldoc} from '../test/differential/mldoc.ts'
import {quantile} from './median.ts'

const runs = 5

/**
 * Read all notes of a folder on one thread, without the disk, and join them; and parse the Markdown ones with mldoc, as
 * Logseq does before it reads a tree. Lectern's figure is for the whole reading, with references, properties and messages.
 *
 * @returns Medians of five runs, of one for mldoc: seconds, megabytes of text a second; counts of files and blocks.
 */
export async function measureParse(folder: string): Promise<Readonly<Record<string, number>>> {
  const {files, assets, config} = await readGraphFolder(resolve(folder))
  const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0)
  const reading: number[] = []
  const joining: number[] = []
  const projecting: number[] = []
  let blocks = 0
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    const pages = files.map(file => readPage(file, config))
    const read = performance.now()
    const graph = buildGraph({pages, assets, config})
    const joined = performance.now()
    projectPublic(graph, {allPagesPublic: true, notes: false, mentions: 'text'})
    reading.push((read - start) / 1000)
    joining.push((joined - read) / 1000)
    projecting.push((performance.now() - joined) / 1000)
    blocks = pages.reduce((sum, page) => sum + page.blocks.length, 0)
  }
  const markdown = files.filter(({path}) => !path.endsWith('.org'))
  const start = performance.now()
  for (const {text} of markdown) parseWithMldoc(text)
  const mldoc = (performance.now() - start) / 1000
  const speed = bytes / 1e6 / quantile(reading)
  const mldocSpeed = markdown.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0) / 1e6 / mldoc
  return {
    files: files.length,
    blocks,
    megabytes: round(bytes / 1e6),
    'reading, s': round(quantile(reading)),
    'reading, MB/s': round(speed),
    'mldoc 1.5.7, MB/s': round(mldocSpeed),
    'times as fast as mldoc': round(speed / mldocSpeed),
    'joining into a graph, s': round(quantile(joining)),
    'taking out what is private, s': round(quantile(projecting)),
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
