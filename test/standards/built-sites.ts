import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runLectern} from '../cli/run-lectern.ts'

/** A graph as readers get it: the whole site, for `/sub/`, with an address of its own. */
export interface BuiltSite {
  readonly name: string
  readonly folder: string
}

/** Path all these sites are built for: what holds there holds at `/`, which the other checks build. */
export const base = '/sub/'
export const realGraphs = ['logseq-docs', 'cjk-notes', 'encode-garden'] as const
export type GraphName = 'content' | (typeof realGraphs)[number]

/**
 * Build graphs, each once for all checks of a run: `test/full/main.ts` names a folder in `LECTERN_BUILT_SITES` and takes it
 * away at the end. A check that runs alone builds to a folder of its own.
 *
 * @param graphs Folder of the real graphs; those that are not there are left out, with a line that says so.
 */
export async function builtSites(graphs: string, names: readonly GraphName[]): Promise<readonly BuiltSite[]> {
  const root = process.env.LECTERN_BUILT_SITES ?? folderOfThisRun()
  const sites: BuiltSite[] = []
  for (const name of names) {
    const source = name === 'content' ? 'content' : join(graphs, name)
    if (existsSync(source)) sites.push({name, folder: await builtOnce(source, join(root, name))})
    else console.log(`skipped ${name}: there is no folder ${source}`)
  }
  return sites
}

async function builtOnce(source: string, folder: string): Promise<string> {
  const mark = `${folder}.built`
  if (existsSync(mark)) return folder
  const isOurs = source === 'content'
  const {code, stderr} = await runLectern([
    'build',
    source,
    ...(isOurs ? [] : ['--all-public']),
    '--no-cache',
    '--out',
    folder,
    '--base',
    base,
    '--site',
    'https://notes.example',
  ])
  if (code !== 0) throw new Error(`lectern build ${source} ended with ${code}:\n${stderr.slice(-2000)}`)
  writeFileSync(mark, '')
  return folder
}

function folderOfThisRun(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-built-'))
  process.env.LECTERN_BUILT_SITES = folder
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
  return folder
}
