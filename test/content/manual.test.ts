import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {buildDecks, visibilityOf} from '../../plugins/index.ts'
import {program} from '../../src/cli/program.ts'
import {compileFolder} from '../../src/graph-folder/index.ts'
import {capOf} from '../../src/islands/deck/key-names.ts'
import {commandNames, keysOf, noChoice} from '../../src/islands/deck/keys.ts'

const root = join(import.meta.dirname, '../..')
const manual = await compileFolder(join(root, 'content'), {})

describe('the manual as a graph', () => {
  it('is read without a single message', () => expect(manual.messages).toEqual([]))

  it('is public, every page', () => {
    const graph = manual.graph
    const hidden = [...graph.pages.values()].filter(page => !visibilityOf(page, graph).public)
    expect(hidden.map(page => page.name)).toEqual([])
  })

  it('holds a talk of eight pages, and the cookbook', () => {
    const [deck, ...others] = buildDecks(manual.graph)
    expect(others.map(({title}) => title)).toEqual(['Deck cookbook'])
    expect(deck?.title).toBe('A talk is a path')
    expect(deck?.pages.map(page => page.name)).toEqual([
      'A talk is a path',
      'Two copies',
      'One path',
      'From page to slides',
      'At the front',
      'Questions',
      'What stays at home',
      'Tomorrow morning',
    ])
  })

  it('shows every file of its assets', () => {
    const shown = manual.graph.edges.filter(edge => edge.type === 'asset').map(edge => edge.to)
    expect(manual.folder.assets.map(({path}) => `asset:${path}`).filter(id => !new Set<string>(shown).has(id))).toEqual(
      [],
    )
  })
})

describe('what the manual says', () => {
  it.each(program().commands.map(command => [command.name(), command] as const))(
    'names %s and its options',
    (name, command) => {
      const text = read('content/pages/Commands.md')
      expect(text).toContain(`lectern ${name}`)
      const options = command.options.map(option => option.long ?? '')
      expect(options.filter(option => !text.includes(option))).toEqual([])
    },
  )

  it('names every key of a deck', () => {
    const text = read('content/pages/Deck___Keys.md')
    const keys = commandNames.flatMap(name => keysOf(name, noChoice)).map(key => capOf(key).replace(' ', '+'))
    expect(keys.filter(key => !text.includes(`\`${key}\``))).toEqual([])
  })
})

describe('the decision about dependencies', () => {
  const manifest = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >
  const text = read('docs/decisions/0001-dependencies.md')

  it.each(['dependencies', 'devDependencies'] as const)('gives a reason for each of %s', kind => {
    expect(Object.keys(manifest[kind]).filter(name => !text.includes(`\`${name}\``))).toEqual([])
  })

  it('speaks of no package that is not there', () => {
    const named = [...text.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) => [
      ...(cell ?? '').matchAll(/`([^`]+)`/g),
    ])
    const known = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)])
    expect(named.map(([, name]) => name ?? '').filter(name => !known.has(name))).toEqual([])
  })
})

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
