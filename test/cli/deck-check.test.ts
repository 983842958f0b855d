import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findChromium} from '../../src/printing/index.ts'
import {runLectern, shellEnvironment} from './run-lectern.ts'
import {runProgram} from './run-program.ts'

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

/** Begins and ends as a picture does; the check sum of its measures is wrong, so that no browser shows it. */
const damagedPng = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000280000001e08020000000000000000000000' + '49454e44ae426082',
  'hex',
)

/** A talk with everything that only a browser sees: a picture that is none, small text, a slide that is cut off, a foreign file. */
async function brokenTalk(): Promise<string> {
  const broken = await mkdtemp(join(tmpdir(), 'lectern-deck-broken-'))
  for (const name of ['pages', 'assets']) await mkdir(join(broken, name))
  await writeFile(join(broken, 'assets/plan.png'), damagedPng)
  await writeFile(
    join(broken, 'own.css'),
    '.tall .slide-list li { padding-block-end: 900px } .tiny .slide-list { font-size: 9px } .far { background-image: url("https://images.example/beds.jpg") }',
  )
  await writeFile(join(broken, 'lectern.config.json'), JSON.stringify({theme: {css: 'own.css'}}))
  const slide = (title: string, property: string, ...lines: readonly string[]) =>
    [`- ## ${title}`, `  slide:: true`, `  ${property}`, ...lines.map(line => `\t- ${line}`)].join('\n')
  await writeFile(
    join(broken, 'pages/Garden.md'),
    [
      slide('Plan', 'slide-id:: plan', 'from above', '![Plan of the beds](../assets/plan.png)'),
      slide('Tall', 'class:: tall', 'one', 'two'),
      slide('Tiny', 'class:: tiny', 'one', 'two'),
      slide('Far', 'class:: far', 'one', 'two'),
      slide('Sound', 'slide-id:: sound', 'one', 'two'),
      end,
    ].join('\n'),
  )
  return broken
}

// A browser that is asked for is looked for as `lectern` does.
describe.skipIf(findChromium() === undefined)('decks --check --browser', () => {
  it('finds what is cut off, too small, not loaded and kept out, and finds nothing wrong with what is sound', async () => {
    const broken = await brokenTalk()
    const {stdout, code} = await runLectern(['decks', broken, '--check', '--browser', '--strict', '--json'])
    await rm(broken, {recursive: true, force: true})
    expect(code).toBe(1)
    const [deck] = JSON.parse(stdout)
    const found = deck.messages.map(({rule, slide}: {rule: string; slide?: number}) => `${slide ?? '-'} ${rule}`)
    expect(found).toEqual(['- deck-page-error', '2 slide-picture-broken', '3 slide-overflow', '4 slide-text-small'])
    const [kept, picture, tall, tiny] = deck.messages
    expect(kept.reason).toContain('https://images.example/beds.jpg')
    expect(picture.reason).toContain('plan.png')
    expect(tall.reason).toMatch(/^Unexpected \d+ px beyond the edge of a slide at \d+×\d+, expected/)
    expect(tiny.reason).toContain('`one`, of 9')
    expect(deck.drawn).toHaveLength(9)
  })

  it('says how to get a browser where there is none, before it reads anything', async () => {
    const bin = 'src/cli/bin.mjs'
    const run = (env: NodeJS.ProcessEnv) =>
      runProgram(process.execPath, [bin, 'decks', folder, '--check', '--browser'], {
        cwd: process.cwd(),
        env: {...shellEnvironment, ...env},
      })
    const {code, stdout, stderr} = await run({PATH: '', CHROME_PATH: undefined})
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^lectern: Unexpected --browser on a machine without a Chromium, .*CHROME_PATH/)
  })

  it('looks at a site that is built, and says so where it is none of these notes', async () => {
    const {code, stderr} = await runLectern(['decks', folder, '--check', '--browser', '--out', folder])
    expect(code).toBe(1)
    expect(stderr).toContain('expected a site that was built from the notes')
    const alone = await runLectern(['decks', folder, '--check', '--out', folder])
    expect(alone.stderr).toContain('Unexpected --out without --browser')
  })
})
