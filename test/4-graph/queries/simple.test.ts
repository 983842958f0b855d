import {describe, expect, it} from 'vitest'
import {publicGraphOf} from '../graph-of.ts'
import {ask, gardenGraph, linesOf} from './garden.ts'

const graph = gardenGraph()

/** Pages of a result with the number of blocks on each, for results of whole pages. */
function summary(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const page = line.slice(0, line.indexOf(':'))
    counts.set(page, (counts.get(page) ?? 0) + 1)
  }
  return [...counts].map(([page, count]) => `${page} ${count}`)
}

// Every expectation is written by hand from the garden's files.
describe('a simple query for blocks', () => {
  it.each([
    [
      'finds blocks that refer to a page, its own blocks, and no block under another result',
      '[[Peas]]',
      [
        'Apr 28th, 2026: on [[Peas]]',
        'Apr 20th, 2026: TODO order [[Peas]]',
        'Beds/North: Sow [[Peas]] and [[Compost]]',
        'Peas: (properties)',
        'Peas: Peas like [[Beds/North/Row 1]]',
      ],
    ],
    ['takes an alias for its page', '(and [[Heap]] (task now))', ['Beds/South: NOW [#a] Mulch with [[heap]]']],
    ['takes a tag for a page', '#tools', ['Compost: Turn it every month #tools']],
    ['takes a tag with brackets', '#[[tools]]', ['Compost: Turn it every month #tools']],
    ['finds under a reference', '(and [[Peas]] "in two rows")', ['Beds/North: in two rows']],
    [
      'takes the names above a name in its namespace',
      '(and [[Beds]] (not (page [[Beds]])))',
      ['Compost: DONE Build a second bin', 'Peas: Peas like [[Beds/North/Row 1]]'],
    ],
    [
      'takes a reference in a property',
      '[[Shed]]',
      ['Compost: DONE Build a second bin', 'Shed: Rakes, spades, a Sieve', 'Shed: Case matters: sieve'],
    ],
    ['takes the key of a property for a page', '(and [[place]] (task done))', ['Compost: DONE Build a second bin']],
    ['finds text as it is written', '"a Sieve"', ['Shed: Rakes, spades, a Sieve']],
    ['finds text in property lines', '"kind:: "', ['Beds/North: LATER [#B] Water']],
    ['finds words in any case and order', 'sieve SPADES', ['Shed: Rakes, spades, a Sieve']],
    ['finds tasks', '(task todo)', ['Apr 20th, 2026: TODO order [[Peas]]', 'Compost: TODO [#A] Sieve the old heap']],
    [
      'finds tasks by a list',
      '(task [now later])',
      ['Beds/North: LATER [#B] Water', 'Beds/South: NOW [#a] Mulch with [[heap]]'],
    ],
    [
      'knows tasks by their old name',
      '(TODO Doing WAITING)',
      ['May 1st, 2026: DOING weed', 'Apr 28th, 2026: WAITING for seeds'],
    ],
    [
      'finds priorities in either case',
      '(priority a)',
      ['Beds/South: NOW [#a] Mulch with [[heap]]', 'Compost: TODO [#A] Sieve the old heap'],
    ],
    ['finds several priorities', '(and (priority a b) (task later))', ['Beds/North: LATER [#B] Water']],
    [
      'finds a property',
      '(property effort)',
      [
        'Beds/South: NOW [#a] Mulch with [[heap]]',
        'Compost: TODO [#A] Sieve the old heap',
        'Compost: DONE Build a second bin',
      ],
    ],
    ['finds a property by its number', '(property effort 10)', ['Compost: DONE Build a second bin']],
    ['does not take a number for a word', '(property effort "10")', []],
    ['finds a name among the names of a property', '(property place [[Shed]])', ['Compost: DONE Build a second bin']],
    ['minds the case of a value', '(property place [[shed]])', []],
    [
      'finds page properties as blocks',
      '(property type bed)',
      ['Beds/North: (properties)', 'Beds/South: (properties)'],
    ],
    ['takes a name for what a link says', '(property type Soil)', ['Compost: (properties)']],
    ['does not count a property that is false', '(property dry)', []],
    ['finds a property that is false by its value', '(property dry false)', ['Beds/South: (properties)']],
    ['reads `_` in a key as `-`', '(property my_note early)', ['Peas: (properties)']],
    ['takes a key as a keyword', '(property :done-by [[Apr 28th, 2026]])', ['Apr 28th, 2026: WAITING for seeds']],
    ['finds the blocks of a page', '(page Shed)', ['Shed: Rakes, spades, a Sieve', 'Shed: Case matters: sieve']],
    [
      'finds the blocks of a page by an alias',
      '(and (page [[heap]]) (task done))',
      ['Compost: DONE Build a second bin'],
    ],
    [
      'finds days, both included',
      '(and (between [[Apr 20th, 2026]] [[Apr 28th, 2026]]) (not (task waiting)))',
      ['Apr 28th, 2026: Rain', 'Apr 20th, 2026: TODO order [[Peas]]'],
    ],
    [
      'finds days in either order',
      '(between today -3d)',
      ['May 1st, 2026: DOING weed', 'Apr 28th, 2026: Rain', 'Apr 28th, 2026: WAITING for seeds'],
    ],
    ['counts in weeks', '(and (between -2w -1w) (task todo))', ['Apr 20th, 2026: TODO order [[Peas]]']],
    [
      'replaces days of the app',
      '(and (between <% 4 days ago %> <% today %>) (task doing waiting))',
      ['May 1st, 2026: DOING weed', 'Apr 28th, 2026: WAITING for seeds'],
    ],
    [
      'takes either',
      '(or (task done) (task waiting))',
      ['Apr 28th, 2026: WAITING for seeds', 'Compost: DONE Build a second bin'],
    ],
    [
      'leaves out',
      '(and (task todo done) (not [[Peas]]))',
      ['Compost: TODO [#A] Sieve the old heap', 'Compost: DONE Build a second bin'],
    ],
    ['leaves out text', '(and (page Shed) (not "Rakes"))', ['Shed: Case matters: sieve']],
    [
      'leaves out what not all of several hold of',
      '(and (task todo now) (not (task now) (priority a)))',
      ['Apr 20th, 2026: TODO order [[Peas]]', 'Compost: TODO [#A] Sieve the old heap'],
    ],
    ['holds several filters together without `and`', '(task todo) [[Peas]]', ['Apr 20th, 2026: TODO order [[Peas]]']],
    [
      'sorts downwards',
      '(and (property effort) (sort-by effort))',
      [
        'Compost: DONE Build a second bin',
        'Beds/South: NOW [#a] Mulch with [[heap]]',
        'Compost: TODO [#A] Sieve the old heap',
      ],
    ],
    [
      'sorts upwards',
      '(and (property effort) (sort-by effort asc))',
      [
        'Beds/South: NOW [#a] Mulch with [[heap]]',
        'Compost: TODO [#A] Sieve the old heap',
        'Compost: DONE Build a second bin',
      ],
    ],
    ['minds no case of an operator', '(AND (Task TODO) [[Peas]])', ['Apr 20th, 2026: TODO order [[Peas]]']],
  ])('%s', (_, text, expected) => expect(linesOf(graph, ask(graph, text))).toEqual(expected))

  it('ranges over all blocks where `not` stands alone, templates aside', () => {
    const all = linesOf(graph, ask(graph, '(not (task todo))'))
    // Four on Compost besides the first task, its properties among them; the child of a task that is left out is no child.
    expect(summary(all)).toEqual([
      'May 1st, 2026 1',
      'Apr 28th, 2026 2',
      'Beds/North 3',
      'Beds/South 2',
      'Compost 4',
      'Peas 2',
      'Shed 2',
    ])
  })

  it('never finds a template or what is in it', () => {
    expect(linesOf(graph, ask(graph, '"goes here"'))).toEqual([])
    expect(linesOf(graph, ask(graph, '(property template)'))).toEqual([])
  })

  it('leaves out the block that asks', () => {
    const files = {'pages/A.md': '- {{query [[A]]}}\n- one\n\t- two'}
    const own = publicGraphOf(files, {allPagesPublic: true})
    expect(linesOf(own, ask(own, '[[A]]', {page: 'A', block: 0}))).toEqual(['A: one'])
  })

  it('samples the same blocks in every build, in the order of the others', () => {
    const all = linesOf(graph, ask(graph, '(not (task todo))'))
    const some = linesOf(graph, ask(graph, '(and (not (task todo)) (sample 4))'))
    expect(some).toHaveLength(4)
    expect(some).toEqual(all.filter(line => some.includes(line)))
    expect(linesOf(gardenGraph(), ask(gardenGraph(), '(and (not (task todo)) (sample 4))'))).toEqual(some)
    expect(linesOf(graph, ask(graph, '(and (task todo) (sample 99))'))).toHaveLength(2)
  })
})

describe('a simple query for pages', () => {
  it.each([
    ['finds a property', '(page-property size)', ['Beds/North', 'Beds/South']],
    ['finds a value', '(page-property size 7)', ['Beds/South']],
    ['finds a name among names', '(page-property type [[Soil]])', ['Compost']],
    ['minds the case of a value', '(page-property type crop)', []],
    ['finds pages by a tag', '(page-tags work)', ['Compost']],
    ['finds pages by any of several tags', '(page-tags [[Garden]] work)', ['Beds/North', 'Compost']],
    ['finds all tags of pages', '(all-page-tags)', ['garden', 'work']],
    [
      'finds direct children in a namespace, whether they have a file or not',
      '(namespace beds)',
      ['Beds/North', 'Beds/South'],
    ],
    ['finds a child that no file makes', '(namespace [[Beds/North]])', ['Beds/North/Row 1']],
    ['leaves out', '(and (page-property type bed) (not (page-tags garden)))', ['Beds/South']],
    ['takes either', '(or (namespace beds) (page-tags work))', ['Beds/North', 'Beds/South', 'Compost']],
    ['sorts', '(and (page-property type) (sort-by size asc))', ['Beds/South', 'Beds/North', 'Compost', 'Peas']],
    [
      'ranges over pages with files where `not` stands alone',
      '(not (page-property type))',
      ['Apr 20th, 2026', 'Apr 28th, 2026', 'May 1st, 2026', 'Shed'],
    ],
  ])('%s', (_, text, expected) => expect(linesOf(graph, ask(graph, text))).toEqual(expected))
})

describe('a query that is not run', () => {
  it.each([
    ['an unknown word', '(tsak todo)', 'query-unreadable: (tsak todo)'],
    ['nothing', '', 'query-unreadable: {{query}}'],
    ['a parenthesis that does not close', '(and [[A]]', 'query-unreadable: ('],
    ['one too many', '[[A]])', 'query-unreadable: )'],
    ['text that does not end', '(and "A)', 'query-unreadable: "A)'],
    ['a filter without words', '(task)', 'query-unreadable: (task)'],
    ['a day that is none', '(between soon today)', 'query-unreadable: (between soon today)'],
    ['a sample of no number', '(sample few)', 'query-unreadable: (sample few)'],
    ['only a way to sort', '(sort-by size)', 'query-unreadable: (sort-by size)'],
    [
      'pages and blocks at once',
      '(and (task todo) (page-tags a))',
      'query-unsupported: (and (task todo) (page-tags a))',
    ],
    [
      'the time a block was written',
      '(between created-at -7d today)',
      'query-unsupported: (between created-at -7d today)',
    ],
    ['a variable nobody knows', '[[<% cursor %>]]', 'query-unsupported: <% cursor %>'],
  ])('says why: %s', (_, text, expected) => expect(linesOf(graph, ask(graph, text))).toEqual([expected]))

  it('does not walk into any depth', () => {
    const deep = `${'('.repeat(20_000)}task todo${')'.repeat(20_000)}`
    expect(ask(graph, deep).problem?.rule).toBe('query-unreadable')
  })
})

describe('what a query says of its day', () => {
  it.each([
    ['days counted from today', '(between -7d today)', true],
    ['days of the app', '(and (page <% today %>) (task todo))', true],
    ['days by name', '(between [[Apr 20th, 2026]] [[Apr 28th, 2026]])', false],
    ['no days', '(task todo)', false],
  ])('%s', (_, text, dated) => expect(ask(graph, text).dated).toBe(dated))
})
