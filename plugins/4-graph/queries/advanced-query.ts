import {type EdnValue, readEdn} from '../../1-files/index.ts'
import {cutQuery} from './cut-query.ts'
import {entriesOf, itemsOf, printEdn} from './edn.ts'
import type {InputFacts} from './input-value.ts'
import {isProblem, type QueryProblem, type SimpleQuery} from './query.ts'
import {type DatalogQuery, readDatalog} from './read-datalog.ts'
import {type QueryReading, readQuery} from './read-query.ts'
import {type ResultStep, readTransform} from './result-transform.ts'

/** How the results of a query are shown, as far as the query itself says so. */
export interface QueryOptions {
  /** Words of `:title`; inline Markdown. */
  readonly title: string | undefined
  readonly collapsed: boolean
  /** `undefined`: grouped, unless a transform gives the order. */
  readonly groupByPage: boolean | undefined
  readonly removeChildren: boolean
  readonly breadcrumb: boolean
  readonly table: boolean | undefined
  /** It has a view of its own, which is not run. */
  readonly hasView: boolean
}

/** A query of either kind, read. */
export type ReadQuery = QueryOptions &
  (
    | {readonly kind: 'simple'; readonly query: SimpleQuery; readonly steps: readonly ResultStep[]}
    | {readonly kind: 'datalog'; readonly query: DatalogQuery; readonly steps: readonly ResultStep[]}
  )

/** What holds for `{{query …}}`. */
export const plainOptions: QueryOptions = {
  title: undefined,
  collapsed: false,
  groupByPage: undefined,
  removeChildren: true,
  breadcrumb: true,
  table: undefined,
  hasView: false,
}

/**
 * Read the text of `#+BEGIN_QUERY`.
 *
 * @returns The query, or why it is not run; its options as far as they could be read.
 * @see logseq-format.md, 5.6
 */
export function readAdvancedQuery(
  text: string,
  reading: QueryReading,
  facts: InputFacts,
): ReadQuery | (QueryProblem & {readonly options: QueryOptions}) {
  const cut = cutQuery(text)
  const map = readEdn(cut?.around ?? text)
  const entries = 'value' in map ? entriesOf(map.value) : undefined
  if (entries === undefined) {
    const expected = 'reason' in map ? `a map \`{:query …}\` (${map.reason})` : 'a map `{:query …}`'
    return {rule: 'query-unreadable', actual: text.trim().slice(0, 60), expected, options: plainOptions}
  }
  const options = optionsOf(entries)
  if (cut === undefined || cut.query.trim() === '') {
    return {rule: 'query-unreadable', actual: text.trim().slice(0, 60), expected: 'a `:query` in it', options}
  }
  const steps = entries.has('result-transform') ? readTransform(entries.get('result-transform') ?? null) : []
  if (typeof steps === 'string') {
    const expected = 'a transform of `sort-by`, `reverse`, `take` and `drop`: programs in notes are not run'
    return {rule: 'query-unsupported', actual: steps.slice(0, 80), expected, options}
  }
  const inputs = itemsOf(entries.get('inputs')) ?? []
  const read = readBody(cut.query, inputs, entries.get('rules'), reading, facts)
  if (isProblem(read)) return {...read, options}
  const isOrdered = steps.some(({op}) => op === 'sort' || op === 'reverse')
  const groupByPage = options.groupByPage ?? (isOrdered ? false : undefined)
  return {...options, groupByPage, steps, ...read}
}

type Body =
  | {readonly kind: 'simple'; readonly query: SimpleQuery}
  | {readonly kind: 'datalog'; readonly query: DatalogQuery}

/** `:query` is Datalog in a vector, else the simple language, in a string or bare. */
function readBody(
  text: string,
  inputs: readonly EdnValue[],
  rules: EdnValue | undefined,
  reading: QueryReading,
  facts: InputFacts,
): Body | QueryProblem {
  if (/^\[\s*:/.test(text)) {
    const form = readEdn(text)
    if (!('value' in form)) return {rule: 'query-unreadable', actual: text.slice(0, 60), expected: form.reason}
    const query = readDatalog(form.value, inputs, rules, facts)
    return isProblem(query) ? query : {kind: 'datalog', query}
  }
  const string = text.startsWith('"') ? readEdn(text) : undefined
  const simple = string !== undefined && 'value' in string ? String(string.value) : text
  const query = readQuery(simple, reading)
  return isProblem(query) ? query : {kind: 'simple', query}
}

function optionsOf(entries: ReadonlyMap<string, EdnValue>): QueryOptions {
  const flag = (key: string) => {
    const value = entries.get(key)
    return typeof value === 'boolean' ? value : undefined
  }
  const title = entries.get('title')
  return {
    title: title === undefined || title === null ? undefined : titleText(title).trim() || undefined,
    collapsed: flag('collapsed?') ?? false,
    groupByPage: flag('group-by-page?'),
    removeChildren: flag('remove-block-children?') ?? true,
    breadcrumb: flag('breadcrumb-show?') ?? true,
    table: flag('table-view?'),
    hasView: entries.has('view'),
  }
}

/** A title is a string, or hiccup whose strings are its words. */
function titleText(value: EdnValue): string {
  if (typeof value === 'string') return value
  const items = itemsOf(value)
  if (items === undefined) return typeof value === 'object' ? '' : printEdn(value)
  const words: string[] = []
  const open = [...items].reverse()
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (typeof item === 'string') words.push(item)
    else open.push(...[...(itemsOf(item) ?? [])].reverse())
  }
  return words.join('')
}
