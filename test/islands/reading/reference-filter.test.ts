import {describe, expect, it} from 'vitest'
import {
  countCompanions,
  passes,
  readFilter,
  stepFilter,
  writeFilter,
} from '../../../src/islands/reading/reference-filter.ts'

const references = [
  new Map([
    ['/tools/', 'Tools'],
    ['/beds/', 'Beds, raised'],
  ]),
  new Map([
    ['/tools/', 'Implements'],
    ['/minus/', '-minus'],
  ]),
  new Map([['/beds/', 'Beds, raised']]),
  new Map([['/tools/', 'Tools']]),
]
const companions = countCompanions(references)
const none = {wanted: new Set<string>(), unwanted: new Set<string>()}

describe('companions', () => {
  it('are counted by address under their first name, most often first', () => {
    expect(companions.map(({name, count}) => `${name} ${count}`)).toEqual(['Tools 3', 'Beds, raised 2', '-minus 1'])
  })
})

describe('two pages of one name', () => {
  it('can be told apart', () => {
    const same = countCompanions([
      new Map([
        ['/a/keys/', 'Keys'],
        ['/b/keys/', 'Keys'],
      ]),
    ])
    expect(same.map(({name}) => name)).toEqual(['/b/keys/', 'Keys'])
  })
})

describe('a filter', () => {
  it('steps from off to wanted to unwanted and off', () => {
    const wanted = stepFilter(none, '/tools/')
    const unwanted = stepFilter(wanted, '/tools/')
    expect([...wanted.wanted, ...unwanted.unwanted]).toEqual(['/tools/', '/tools/'])
    expect(stepFilter(unwanted, '/tools/')).toEqual(none)
    expect(none.wanted.size).toBe(0)
  })

  it.each([
    ['nothing', none, [0, 1, 2, 3]],
    ['one', stepFilter(none, '/tools/'), [0, 1, 3]],
    ['two', stepFilter(stepFilter(none, '/tools/'), '/beds/'), [0]],
    ['one without another', stepFilter(stepFilter(stepFilter(none, '/tools/'), '/beds/'), '/beds/'), [1, 3]],
  ])('of %s lets through what stands with all that is wanted and with nothing unwanted', (_, filter, expected) => {
    const shown = references.flatMap((pages, index) => (passes(new Set(pages.keys()), filter) ? index : []))
    expect(shown).toEqual(expected)
  })

  it('goes into the address and comes back, beside other parameters', () => {
    const filter = {wanted: new Set(['/beds/', '/minus/']), unwanted: new Set(['/tools/'])}
    const search = writeFilter('?theme=x&refs=old', companions, filter)
    expect(search).toBe('?theme=x&refs=-Tools&refs=Beds%2C+raised&refs=-minus')
    expect(readFilter(search, companions)).toEqual(filter)
    expect(writeFilter('?refs=Tools', companions, none)).toBe('')
  })

  it('forgets names that are not there', () => {
    expect(readFilter('?refs=Nobody&refs=-Nothing', companions)).toEqual(none)
  })
})
