import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runLectern} from './run-lectern.ts'

const small = 'test/fixtures/site/small'
let empty: string

beforeAll(async () => {
  empty = await mkdtemp(join(tmpdir(), 'lectern-output-'))
})

afterAll(() => rm(empty, {recursive: true, force: true}))

// What a person reads; tests of `--json` stand in commands.test.ts.
describe('for people', () => {
  it('`inspect` prints a line a block, with what it refers to', async () => {
    const {stdout, code} = await runLectern(['inspect', `${small}/pages/Tools.md`])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^pages\/Tools\.md {2}→ {2}page `Tools`\n {2}public:: true\n/)
    expect(stdout).toContain('\n    4  - ## A spade\n')
    expect(stdout).toContain('\n   15    - levels [[Garden/Beds]]   ⟨page Garden/Beds⟩\n')
    expect(stdout).toContain('\n   16    - TODO oil the handle\n')
  })

  it('`decks` prints each page with its number of slides', async () => {
    const {stdout} = await runLectern(['decks', small])
    expect(stdout).toBe(
      'Garden  (3 pages, 7 slides)\n  → Garden  (4 slides)\n  → Tools  (2 slides)\n  → Garden/Beds  (1 slide)\n',
    )
  })

  it('`check` prints each message and how many there are, and fails by their severity', async () => {
    const relaxed = await runLectern(['check', small])
    expect(relaxed.stdout).toMatch(/^pages\/Typo\.md:1:10 {2}warning {2}Unexpected property .* public-not-boolean$/m)
    expect(relaxed.stdout).toMatch(/\n\d+ pages: 1 warning, \d+ notes\n$/)
    expect(relaxed.code).toBe(0)
    expect((await runLectern(['check', small, '--strict'])).code).toBe(1)
  })
})

describe('what cannot be done', () => {
  it.each([
    ['a format that is none', ['graph', small, '--format', 'xml'], 'expected `json`'],
    ['an unknown command', ['bild', small], 'bild'],
    ['an unknown option', ['check', small, '--strickt'], '--strict'],
    ['a folder for a note', ['inspect', `${small}/pages`], 'Unexpected folder'],
    ['a folder of no site', ['preview', '--out', join(tmpdir(), 'lectern-no-site')], 'lectern-no-site'],
  ])('says so of %s, without a stack', async (_, args, expected) => {
    const {code, stderr} = await runLectern(args)
    expect(code).toBe(1)
    expect(stderr).toContain(expected)
    expect(stderr).not.toContain('    at ')
  })

  it('says so of a folder without notes', async () => {
    const {code, stderr} = await runLectern(['check', empty])
    expect(code).toBe(1)
    expect(stderr).toContain('without notes')
  })
})
