import {describe, expect, it} from 'vitest'
import {publicGraphOf} from '../graph-of.ts'
import {ask, gardenGraph, linesOf} from './garden.ts'

const graph = gardenGraph()

function found(text: string, at: {page?: string; block?: number} = {}) {
  return linesOf(graph, ask(graph, text, {form: 'advanced', ...at}))
}

/** An advanced query by its clauses. */
function where(clauses: string, more = ''): string {
  return `{:query [:find (pull ?b [*]) ${more} :where ${clauses}]}`
}

const sieve = 'Compost: TODO [#A] Sieve the old heap'
const bin = 'Compost: DONE Build a second bin'
const mulch = 'Beds/South: NOW [#a] Mulch with [[heap]]'
const water = 'Beds/North: LATER [#B] Water'
const order = 'Apr 20th, 2026: TODO order [[Peas]]'
const weed = 'May 1st, 2026: DOING weed'
const waiting = 'Apr 28th, 2026: WAITING for seeds'

// Every expectation is written by hand from the garden's files.
describe('an advanced query', () => {
  it.each([
    ['joins by an attribute', where('[?b :block/marker "TODO"]'), [order, sieve]],
    ['joins blocks and pages', where('[?p :block/name "peas"] [?b :block/refs ?p] [?b :block/marker]'), [order]],
    [
      'joins by path',
      where('[?p :block/name "peas"] [?b :block/path-refs ?p] [?b :block/parent ?a] [?a :block/content "Rain"]'),
      ['Apr 28th, 2026: on [[Peas]]'],
    ],
    [
      'looks a page up',
      where('[?b :block/page [:block/name "shed"]] [?b :block/content ?c] [(clojure.string/includes? ?c "Sieve")]'),
      ['Shed: Rakes, spades, a Sieve'],
    ],
    [
      'tries words',
      where('[?b :block/content ?c] [(clojure.string/starts-with? ?c "Rakes")]'),
      ['Shed: Rakes, spades, a Sieve'],
    ],
    [
      'tries a pattern',
      where('[?b :block/content ?c] [(re-find #"^(Rakes|Rain)" ?c)]'),
      ['Apr 28th, 2026: Rain', 'Shed: Rakes, spades, a Sieve'],
    ],
    ['tries a set', where('[?b :block/marker ?m] [(contains? #{"NOW" "LATER"} ?m)]'), [water, mulch]],
    [
      'reads properties',
      where('[?b :block/properties ?all] [(get ?all :effort) ?effort] [(= ?effort 3)]'),
      [mulch, sieve],
    ],
    [
      'reads names of properties',
      where('[?b :block/properties ?all] [(get ?all :place) ?place] [(contains? ?place "Shed")]'),
      [bin],
    ],
    [
      'finds what is missing',
      where('[?b :block/marker] [(missing? $ ?b :block/priority)]'),
      [weed, waiting, order, 'Compost: TODO with the new sieve', bin],
    ],
    [
      'leaves out',
      where('[?b :block/marker] (not [?b :block/priority]) (not [?b :block/marker "TODO"])'),
      [weed, waiting, bin],
    ],
    ['takes either', where('[?b :block/marker ?m] (or [(= ?m "DONE")] [(= ?m "WAITING")])'), [waiting, bin]],
    [
      'takes either with clauses of its own',
      where('(or-join [?b] (and [?b :block/page ?p] [?p :block/name "shed"]) [?b :block/marker "DONE"])'),
      [bin, 'Shed: Rakes, spades, a Sieve', 'Shed: Case matters: sieve'],
    ],
    [
      'plans',
      where('[?b :block/scheduled ?d] [(> ?d ?today)] [(< ?d ?next)]', ':in $ ?today ?next').replace(
        '}',
        ' :inputs [:today :+7d]}',
      ),
      [weed],
    ],
    [
      'counts days',
      where('(between ?b ?start ?end) [?b :block/marker]', ':in $ ?start ?end').replace('}', ' :inputs [:-3d :today]}'),
      [weed, waiting],
    ],
    [
      'counts days as of old',
      where('(between ?b ?start ?end) [?b :block/marker]', ':in $ ?start ?end').replace(
        '}',
        ' :inputs [:14d-before :today]}',
      ),
      [weed, waiting, order],
    ],
    ['knows journals', where('[?p :block/journal? true] [?b :block/page ?p] [?b :block/marker "TODO"]'), [order]],
    ['knows the rule of tasks', where('(task ?b #{"DONE" "NOW"})'), [mulch, bin]],
    ['knows the rule of priorities', where('(priority ?b #{"B"})'), [water]],
    [
      'knows the rule of pages',
      where('(page ?b "Shed")'),
      ['Shed: Rakes, spades, a Sieve', 'Shed: Case matters: sieve'],
    ],
    ['knows the rule of references', where('(page-ref ?b "tools")'), ['Compost: Turn it every month #tools']],
    ['knows the rule of content', where('(block-content ?b "Case matters")'), ['Shed: Case matters: sieve']],
    ['knows the rule of properties', where('(property ?b :effort 10)'), [bin]],
    ['knows the rule of keys', where('(has-property ?b :place)'), [bin]],
    [
      'uses rules of its own',
      where('(urgent ?b)', ':in $ %').replace(
        '}',
        ' :rules [[(urgent ?b) (priority ?b #{"A" "a"}) (not [?b :block/marker "TODO"])]]}',
      ),
      [mulch],
    ],
    [
      'takes rules as an input',
      where('(done ?b)', ':in $ %').replace('}', ' :inputs [[[(done ?b) [?b :block/marker "DONE"]]]]}'),
      [bin],
    ],
    [
      'takes a list as an input',
      where('[?b :block/marker ?m]', ':in $ [?m ...]').replace('}', ' :inputs [["DONE" "LATER"]]}'),
      [water, bin],
    ],
    [
      'takes a name in brackets as an input',
      where('(page-ref ?b ?name) [?b :block/marker]', ':in $ ?name').replace('}', ' :inputs ["[[Peas]]"]}'),
      [order],
    ],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    [
      'by a property',
      '{:query [:find (pull ?p [*]) :where (page-property ?p :type "bed")]}',
      ['Beds/North', 'Beds/South'],
    ],
    ['by a number', '{:query [:find (pull ?p [*]) :where (page-property ?p :size 7)]}', ['Beds/South']],
    ['by a key', '{:query [:find (pull ?p [*]) :where (has-page-property ?p :size)]}', ['Beds/North', 'Beds/South']],
    ['by a tag', '{:query [:find (pull ?p [*]) :where (page-tags ?p #{"work"})]}', ['Compost']],
    ['that are tags', '{:query [:find (pull ?p [*]) :where (all-page-tags ?p)]}', ['garden', 'work']],
    ['in a namespace', '{:query [:find (pull ?p [*]) :where (namespace ?p "beds")]}', ['Beds/North', 'Beds/South']],
  ])('finds pages %s', (_, text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    ['counts', '{:query [:find (count ?b) :where [?b :block/marker "TODO"]]}', ['[3]']],
    ['lists', '{:query [:find ?n :where [?p :block/name ?n] [?p :block/tags _]]}', ['["beds/north"]', '["compost"]']],
    [
      'sums up in rows',
      '{:query [:find ?m (count ?b) :where [?b :block/marker ?m] [?b :block/priority]]}',
      ['["LATER",1]', '["NOW",1]', '["TODO",1]'],
    ],
  ])('%s values', (_, text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    ['a form', '{:query (and (task todo) [[Peas]])}', [order]],
    ['a name with a comma', '{:query (page [[Apr 20th, 2026]]) :title "That day"}', [order]],
    ['a string', '{:query "(task done)"}', [bin]],
    ['a page', '{:query [[tools]]}', ['Compost: Turn it every month #tools']],
  ])('takes a simple query: %s', (_, text, expected) => expect(found(text)).toEqual(expected))

  it('knows the block it stands in, and does not find it', () => {
    const files = {'pages/A.md': '- parent\n\t- query\n\t\t- child\n\t- sibling'}
    const own = publicGraphOf(files, {allPagesPublic: true})
    const lines = (text: string) => linesOf(own, ask(own, text, {form: 'advanced', page: 'A', block: 1}))
    const below = (input: string) =>
      `{:query [:find (pull ?b [*]) :in $ ?a :where [?b :block/parent ?a]] :inputs [${input}]}`
    expect(lines(below(':current-block'))).toEqual(['A: child'])
    expect(lines(below(':parent-block'))).toEqual(['A: sibling'])
    const count =
      '{:query [:find (count ?b) :in $ ?n :where [?p :block/name ?n] [?b :block/page ?p]] :inputs [:current-page]}'
    expect(lines(count)).toEqual(['[4]'])
  })

  it('keeps children of results where it says so', () => {
    const clauses =
      '[?p :block/name "peas"] [?b :block/path-refs ?p] [?b :block/page ?j] [?j :block/journal-day 20260420]'
    expect(found(where(clauses))).toEqual([order])
    const files = {'pages/A.md': '- one #x\n\t- two'}
    const own = publicGraphOf(files, {allPagesPublic: true})
    const lines = (more: string) =>
      linesOf(own, ask(own, `{:query [:find (pull ?b [*]) :where (page-ref ?b "x")] ${more}}`, {form: 'advanced'}))
    expect(lines('')).toEqual(['A: one #x'])
    expect(lines(':remove-block-children? false')).toEqual(['A: one #x', 'A: two'])
  })
})

describe('a transform of results', () => {
  const tasks = '[:find (pull ?b [*]) :where [?b :block/marker ?m] [?b :block/priority]]'
  it.each([
    ['by an attribute', '(fn [r] (sort-by :block/marker r))', [water, mulch, sieve]],
    ['by priority, as every new graph has it', ':sort-by-priority', [sieve, mulch, water]],
    [
      'by a property with a value for none',
      '(fn [r] (sort-by (fn [b] (get-in b [:block/properties :effort] 5)) r))',
      [mulch, sieve, water],
    ],
    ['by the page', '(fn [r] (sort-by #(get-in % [:block/page :block/name]) > r))', [sieve, mulch, water]],
    ['by a thread', '(fn [r] (sort-by (fn [b] (-> b :block/page :block/name)) r))', [water, mulch, sieve]],
    ['by several', '(fn [r] (sort-by (juxt :block/scheduled :block/marker) r))', [water, mulch, sieve]],
    ['by a comparison', '(fn [r] (sort-by :block/marker (fn [x y] (compare y x)) r))', [sieve, mulch, water]],
    ['backwards', '(fn [r] (reverse (sort-by :block/marker r)))', [sieve, mulch, water]],
    ['and cuts', '(fn [r] (take 2 (sort-by :block/marker r)))', [water, mulch]],
    ['in a chain', '(fn [r] (->> r (sort-by :block/marker) reverse (drop 1)))', [mulch, water]],
  ])('sorts %s', (_, transform, expected) =>
    expect(found(`{:query ${tasks} :result-transform ${transform}}`)).toEqual(expected),
  )

  it('adds a column', () => {
    const transform =
      '(fn [r] (map (fn [m] (assoc-in m [:block/properties :name] (get-in m [:block/page :block/original-name]))) r))'
    const {result} = ask(graph, `{:query ${tasks} :result-transform ${transform}}`, {form: 'advanced'})
    expect(result).toMatchObject({
      added: [{key: 'name', cells: ['Beds/North', 'Beds/South', 'Compost']}],
      ordered: false,
    })
  })

  it.each([
    ['a filter', '(fn [r] (filter :block/priority r))'],
    ['a function of the configuration', ':my-own'],
    ['a program', '(fn [r] (do (println r) r))'],
  ])('is not run: %s', (_, transform) => {
    const {problem} = ask(graph, `{:query ${tasks} :result-transform ${transform}}`, {form: 'advanced'})
    expect(problem?.rule).toBe('query-unsupported')
  })
})

describe('how an advanced query is to be shown', () => {
  it.each([
    ['a title', ':title "Tasks *now*"', {title: 'Tasks *now*'}],
    ['a title of hiccup', ':title [:h2 "Tasks " [:b "now"]]', {title: 'Tasks now'}],
    ['folding', ':collapsed? true', {collapsed: true}],
    ['no groups', ':group-by-page? false', {groupByPage: false}],
    ['no groups where a transform sorts', ':result-transform (fn [r] (reverse r))', {groupByPage: false}],
    ['no paths', ':breadcrumb-show? false', {breadcrumb: false}],
    ['a table', ':table-view? true', {table: true}],
    ['a view, which is not run', ':view (fn [r] [:div])', {hasView: true}],
  ])('reads %s', (_, options, expected) => {
    expect(ask(graph, `{:query (task todo) ${options}}`, {form: 'advanced'})).toMatchObject({
      ...expected,
      problem: undefined,
    })
  })

  it('keeps the title of a query that is not run', () => {
    const {title, problem} = ask(graph, '{:title "Mine" :query (tsak)}', {form: 'advanced'})
    expect([title, problem?.rule]).toEqual(['Mine', 'query-unreadable'])
  })
})

describe('an advanced query that is not run', () => {
  it.each([
    ['no map', '[:find ?b]', 'query-unreadable'],
    ['no EDN', '{:query [:find ?b', 'query-unreadable'],
    ['no query', '{:title "x"}', 'query-unreadable'],
    ['no clauses', '{:query [:find (pull ?b [*])]}', 'query-unreadable'],
    ['an attribute files do not hold', where('[?b :heading/content ?c]'), 'query-unsupported'],
    ['an attribute by a variable', where('[?b ?a "x"]'), 'query-unsupported'],
    ['a function outside the list', where('[?b :block/content ?c] [(js/alert ?c)]'), 'query-unsupported'],
    ['dice', where('[?b :block/marker] [(rand) ?x]'), 'query-unsupported'],
    ['a rule nobody declared', where('(mine ?b)'), 'query-unsupported'],
    ['an input without a value', where('[?b :block/marker ?m]', ':in $ ?m'), 'query-unreadable'],
    [
      'an input nobody knows',
      where('[?b :block/marker ?m]', ':in $ ?m').replace('}', ' :inputs [:moon]}'),
      'query-unsupported',
    ],
    ['a variable before it is bound', where('[(> ?d 1)] [?b :block/scheduled ?d]'), 'query-unsupported'],
    ['clauses at any depth', where(`${'(not '.repeat(500)}[?b :block/marker]${')'.repeat(500)}`), 'query-unsupported'],
  ])('says why: %s', (_, text, rule) => {
    const {problem} = ask(graph, text, {form: 'advanced'})
    expect(problem?.rule).toBe(rule)
    expect(problem?.expected).not.toBe('')
  })
})
