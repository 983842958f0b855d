import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runLectern} from './run-lectern.ts'

const small = 'test/fixtures/site/small'
const end = '- This is a [[presentation]] slide and is the end.'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-deck-check-'))
  await mkdir(join(folder, 'pages'))
  const wordy = Array.from({length: 4}, () => `\t- ${'peas '.repeat(20).trim()}`).join('\n')
  await writeFile(
    join(folder, 'pages/Garden.md'),
    `- ## Sowing\n${wordy}\n- ## Weeding\n\t- by hand\n\t- early\n${end}\n`,
  )
  await writeFile(
    join(folder, 'pages/Tools.md'),
    `deck-title:: Spades and hoes\n\n- ## A spade\n\t- one\n\t- two\n${end}\n`,
  )
})

afterAll(() => rm(folder, {recursive: true, force: true}))

describe('decks --check', () => {
  it('goes through each deck slide by slide, private pages included', async () => {
    const {stdout, code} = await runLectern(['decks', folder, '--check'])
    expect(stdout).toBe(
      [
        'Garden',
        '  1 page, 3 slides, 84 words, smallest text 35 px of 720',
        '  slide 2  Sowing',
        '    pages/Garden.md:1:1  warning  Unexpected 80 words on a slide, expected 75 or fewer  slide-words',
        '        Split it at line 4 with `break:: before`, leave some of it to your `notes::`, or set `density:: talk`: the audience then reads what each text leads with.',
        '',
        'Spades and hoes',
        '  1 page, 2 slides, 5 words, smallest text 40 px of 720',
        '',
        '2 decks: 1 warning',
        '',
      ].join('\n'),
    )
    expect(code).toBe(0)
  })

  it('fails for a warning with --strict, and not without one', async () => {
    expect((await runLectern(['decks', folder, '--check', '--strict'])).code).toBe(1)
    expect((await runLectern(['decks', folder, '--check', '--strict', '--deck', 'spades and hoes'])).code).toBe(0)
  })

  it('prints the same as JSON', async () => {
    const {stdout} = await runLectern(['decks', folder, '--check', '--json'])
    const [garden, tools] = JSON.parse(stdout)
    expect(garden).toMatchObject({id: 'garden', title: 'Garden', pages: ['Garden']})
    expect(garden.slides[1]).toMatchObject({number: 2, title: 'Sowing', file: 'pages/Garden.md', line: 1, words: 80})
    expect(garden.messages).toMatchObject([{rule: 'slide-words', severity: 'warning', slide: 2}])
    expect(tools.messages).toEqual([])
  })

  it('says which decks there are where one is not', async () => {
    const {stderr, code} = await runLectern(['decks', folder, '--check', '--deck', 'gardn'])
    expect(code).toBe(1)
    expect(stderr).toContain('Unexpected deck `gardn`, expected `garden`')
  })

  it('needs --check for what belongs to it, and says so', async () => {
    const {stderr, code} = await runLectern(['decks', folder, '--strict'])
    expect(code).toBe(1)
    expect(stderr).toContain('--check')
  })

  it('changes nothing about what is printed without it', async () => {
    const {stdout} = await runLectern(['decks', small, '--json'])
    expect(Object.keys(JSON.parse(stdout)[0])).toEqual([
      'id',
      'title',
      'pages',
      'branches',
      'aspect',
      'slides',
      'leftOut',
      'messages',
    ])
  })
})
