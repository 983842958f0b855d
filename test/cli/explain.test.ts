import {describe, expect, it} from 'vitest'
import {runLectern} from './run-lectern.ts'

const folder = 'test/fixtures/site/private'

describe('lectern explain', () => {
  it('says rule, line, address, edges and decks', async () => {
    const {stdout, code} = await runLectern(['explain', 'open', folder])
    expect(code).toBe(0)
    expect(stdout).toContain('Open  (page, pages/Open.md)')
    expect(stdout).toContain('Public: it says `public:: true`, pages/Open.md:1.')
    expect(stdout).toContain('Address: /open/, from its title.')
    expect(stdout).toMatch(/× reference, \d+ from public pages\n {4}\S+:\d+/)
    expect(stdout).toContain('It is in no deck.')
  })

  it('explains a private page by its alias, as JSON', async () => {
    const {stdout, code} = await runLectern(['explain', 'Aliased', folder, '--json', '--base', '/notes/'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'Mentioned',
      by: 'alias',
      public: false,
      rule: 'private-by-default',
      place: null,
      // A public page stands below it.
      address: {url: '/notes/mentioned/', from: 'hub'},
    })
  })

  it.each([
    ['a hidden page', 'Canary hidden', 'hidden'],
    ['a page below a private one', 'Open/canary-child-page/grandchild', 'namespace-private'],
    ['a misspelt value', 'canary-typo-1', 'public-unreadable'],
  ])('says why %s is private', async (_, name, rule) => {
    const {stdout} = await runLectern(['explain', name, folder, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({public: false, rule})
  })

  it('takes --all-public and a base', async () => {
    const args = ['explain', 'Mentioned', folder, '--all-public', '--base', '/notes/', '--json']
    const {stdout} = await runLectern(args)
    expect(JSON.parse(stdout)).toMatchObject({
      rule: 'all-pages-public',
      address: {url: '/notes/canary-permalink/', from: 'permalink'},
    })
  })

  it('guesses at a name that is none', async () => {
    const {stderr, code} = await runLectern(['explain', 'Mentoined', folder])
    expect(code).toBe(1)
    expect(stderr).toContain('Unexpected name `Mentoined`, which no file makes a page of; did you mean `Mentioned`?')
  })
})
