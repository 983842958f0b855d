import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect} from 'vitest'

/** Folder of the project. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url))

/** A folder under `test/fixtures/<room>`, whose name is the sentence that it shows. */
export interface Fixture {
  /** The sentence: the folder's name with blanks for its dashes. */
  readonly name: string
  /** Absolute path. */
  readonly folder: string
}

/** The fixtures of a room, by name. */
export function fixturesOf(room: string): Fixture[] {
  const folder = join(projectFolder, 'test/fixtures', room)
  const names = readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isDirectory())
  return names
    .map(entry => ({name: entry.name.replaceAll('-', ' '), folder: join(folder, entry.name)}))
    .sort((left, right) => (left.folder < right.folder ? -1 : 1))
}

/** Text of a fixture's file; `undefined` where it is absent. */
export function readFixture(fixture: Fixture, file: string): string | undefined {
  const path = join(fixture.folder, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** The files of a fixture's folder `graph`: path in the graph → text, by path. */
export function graphOfFixture(fixture: Fixture): Readonly<Record<string, string>> {
  const folder = join(fixture.folder, 'graph')
  const entries = readdirSync(folder, {withFileTypes: true, recursive: true}).filter(entry => entry.isFile())
  const paths = entries.map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  return Object.fromEntries(paths.sort().map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}

/**
 * Compare a value with a fixture's JSON file. `UPDATE=1` writes the file instead: read that diff as code.
 * Without the file the comparison fails, so that no fixture passes by being unfinished.
 */
export function expectJson(fixture: Fixture, file: string, value: unknown): void {
  const path = join(fixture.folder, file)
  if (process.env.UPDATE === '1') {
    writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`)
    return
  }
  const expected = readFixture(fixture, file)
  if (expected === undefined) throw new Error(`Expected ${path}; run with UPDATE=1 to write it`)
  expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(expected))
}

/** A file of the shared test graphs. */
export interface SharedFile {
  readonly graph: string
  /** Path in the graph's folder. */
  readonly path: string
  readonly text: string
}

/** Folder of the shared test graphs; `undefined` where it is absent, as outside the workshop. */
export const sharedGraphsFolder = findSharedGraphs()

function findSharedGraphs(): string | undefined {
  const folder = join(projectFolder, '../shared/graphs')
  return existsSync(folder) ? folder : undefined
}

/** Every page and journal of the shared graphs, or of one of them; none where the folder is absent. */
export function* sharedFiles(only?: string): Generator<SharedFile> {
  if (sharedGraphsFolder === undefined) return
  for (const graph of readdirSync(sharedGraphsFolder).sort()) {
    if (only !== undefined && graph !== only) continue
    for (const room of ['pages', 'journals']) {
      const folder = join(sharedGraphsFolder, graph, room)
      if (!existsSync(folder)) continue
      for (const name of readdirSync(folder).sort()) {
        if (!/\.(?:md|org)$/.test(name)) continue
        yield {graph, path: `${room}/${name}`, text: readFileSync(join(folder, name), 'utf8')}
      }
    }
  }
}
