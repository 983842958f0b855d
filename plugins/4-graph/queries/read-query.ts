import {type Day, type GraphConfig, journalTitle, propertyKey} from '../../1-files/index.ts'
import {
  isProblem,
  type QueryFilter,
  type QueryOrder,
  type QueryProblem,
  type QueryValue,
  type SimpleQuery,
} from './query.ts'
import {printForm, type QueryForm, readForms} from './read-forms.ts'
import {readDay} from './relative-day.ts'
import {Unread} from './unread.ts'

/** What reading a query needs to know. */
export interface QueryReading {
  readonly today: Day
  /** Name of the page it stands on, for `<% current page %>`. */
  readonly page: string
  readonly config: GraphConfig
}

/** Filters of pages; every other one is of blocks. */
const pageFilters: ReadonlySet<string> = new Set(['page-property', 'page-tags', 'all-page-tags', 'namespace'])

const operators =
  'and, or, not, task, priority, property, page, between, page-property, page-tags, all-page-tags, namespace, sort-by or sample'

/**
 * Read the text of a simple query: what stands after `{{query`, its arguments joined by `, `.
 *
 * @returns The query; or why it is not run: `query-unreadable` for what is no query, `query-unsupported` for one that asks
 * for blocks and pages at once, or for a day nobody can count to.
 * @see logseq-format.md, 5.5
 */
export function readQuery(text: string, reading: QueryReading): SimpleQuery | QueryProblem {
  const facts: Facts = {reading, order: undefined, sample: undefined, dated: false}
  try {
    const whole = expandVariables(text, facts).trim()
    // A query whose text ends in `table` is shown as one.
    const table = /^[([#"].*[\s)\]"]table$/s.test(whole)
    const expanded = table ? whole.slice(0, -'table'.length).trim() : whole
    if (expanded === '') throw unreadable(text.trim() || '{{query}}', 'a filter such as `[[a page]]` or `(task TODO)`')
    const forms = readForms(expanded)
    if (isProblem(forms)) throw new Unread(forms)
    const filter = readTop(forms, expanded, facts)
    const kinds = kindsIn(filter)
    if (kinds.size > 1) {
      throw unsupported(expanded, 'filters of blocks only, or filters of pages only: ask with two queries')
    }
    const {order, sample, dated} = facts
    return {yields: kinds.has('pages') ? 'pages' : 'blocks', filter, order, sample, table, dated}
  } catch (error) {
    if (error instanceof Unread) return error.problem
    throw error
  }
}

interface Facts {
  readonly reading: QueryReading
  order: QueryOrder | undefined
  sample: number | undefined
  dated: boolean
}

/** `<% today %>` and the like, as the app replaces them before it reads a query. */
function expandVariables(text: string, facts: Facts): string {
  return text.replace(/<%\s*(.*?)\s*%>/gs, (written, variable: string) => {
    const {today, page, config} = facts.reading
    if (/^current page$/i.test(variable)) return `[[${page}]]`
    const read = readDay(variable, today, config)
    if (read === undefined) throw unsupported(written, 'a day such as `<% today %>` or `<% 7 days ago %>`')
    facts.dated ||= read.dated
    return `[[${journalTitle(read.day, config)}]]`
  })
}

/** A single form is the query; bare words are a search; several forms hold all together. */
function readTop(forms: readonly QueryForm[], text: string, facts: Facts): QueryFilter {
  const [first] = forms
  if (first?.type === 'word') return {op: 'words', words: searchedWords(text)}
  const filters = readAll(forms, facts)
  const [only] = filters
  if (only === undefined) throw unreadable(text, 'a filter beside `sort-by` and `sample`')
  return filters.length === 1 ? only : {op: 'and', filters}
}

function searchedWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
}

function readAll(forms: readonly QueryForm[], facts: Facts): readonly QueryFilter[] {
  return forms.map(form => readFilter(form, facts)).filter(filter => filter !== undefined)
}

/** One filter; `undefined` for what says how results are given. */
function readFilter(form: QueryForm, facts: Facts): QueryFilter | undefined {
  if (form.type === 'page') return {op: 'reference', name: form.name}
  if (form.type === 'string') return {op: 'text', text: form.value}
  if (form.type === 'word') return {op: 'words', words: [form.value.toLowerCase()]}
  const [head, ...args] = form.items
  if (form.type === 'vector' || head === undefined) throw unreadable(printForm(form), `a filter: ${operators}`)
  if (head.type !== 'word') {
    if (args.length === 0) return readFilter(head, facts)
    throw unreadable(printForm(form), `a filter: ${operators}`)
  }
  const name = head.value.toLowerCase().replace(/^:/, '')
  switch (name) {
    case 'and':
    case 'or':
    case 'not': {
      const filters = readAll(args, facts)
      if (filters.length === 0 && args.length > 0) return undefined
      if (filters.length === 0) throw unreadable(printForm(form), `filters in \`${name}\``)
      return {op: name, filters}
    }
    case 'task':
    case 'todo':
      return {op: 'task', markers: wordsOf(args, form).map(word => word.toUpperCase())}
    case 'priority':
      return {op: 'priority', priorities: wordsOf(args, form).map(word => word.toUpperCase())}
    case 'property':
    case 'page-property':
      return {op: name, ...propertyOf(args, form)}
    case 'page':
    case 'namespace':
      return {op: name, name: wordsOf(args, form).join(' ')}
    case 'between':
      return readBetween(args, form, facts)
    case 'page-tags':
    case 'tags':
      return {op: 'page-tags', names: wordsOf(args, form)}
    case 'all-page-tags':
      return {op: 'all-page-tags'}
    case 'sort-by': {
      const [key, direction] = wordsOf(args, form)
      facts.order = {key: propertyKey((key ?? '').replace(/^:/, '')), descending: direction?.toLowerCase() !== 'asc'}
      return undefined
    }
    case 'sample': {
      const count = Number(wordsOf(args, form)[0])
      if (!Number.isSafeInteger(count) || count < 0) throw unreadable(printForm(form), 'a number, as in `(sample 5)`')
      facts.sample = count
      return undefined
    }
    default:
      throw unreadable(printForm(form), `a filter: ${operators}`)
  }
}

/** The words of arguments; a list in brackets is its words. */
function wordsOf(args: readonly QueryForm[], form: QueryForm): readonly string[] {
  const words = args.flatMap(arg => ('items' in arg ? arg.items : [arg])).map(wordOf)
  if (words.length === 0 || words.includes(undefined)) throw unreadable(printForm(form), 'names or words in it')
  return words.filter(word => word !== undefined)
}

function wordOf(form: QueryForm): string | undefined {
  if (form.type === 'page') return form.name
  return form.type === 'string' || form.type === 'word' ? unbracketed(form.value) : undefined
}

/** `"[[name]]"`, `"#name"` in quotes are the name. */
function unbracketed(value: string): string {
  return /^#?\[\[(.*)\]\]$/s.exec(value)?.[1]?.trim() ?? value
}

function propertyOf(args: readonly QueryForm[], form: QueryForm): {key: string; value: QueryValue | undefined} {
  const [first, ...rest] = args
  const written = first === undefined ? undefined : wordOf(first)
  if (written === undefined) throw unreadable(printForm(form), 'the key of a property')
  const key = propertyKey(written.replace(/^:/, ''))
  const [only] = rest
  if (only === undefined) return {key, value: undefined}
  if (rest.length > 1) return {key, value: wordsOf(rest, form).join(' ')}
  if (only.type === 'word') return {key, value: bareValue(only.value)}
  const [value] = wordsOf([only], form)
  return {key, value: only.type === 'string' ? (value ?? '').replace(/^#(?=\S)/, '') : value}
}

function bareValue(word: string): QueryValue {
  if (word === 'true' || word === 'false') return word === 'true'
  if (/^\d+$/.test(word) && Number.isSafeInteger(Number(word))) return Number(word)
  return word.replace(/^:(?=\S)/, '')
}

function readBetween(args: readonly QueryForm[], form: QueryForm, facts: Facts): QueryFilter {
  const words = wordsOf(args, form)
  // Of old: `(between created-at …)` asks for a property that files do not hold any more.
  const key = words.length === 3 ? words[0]?.replace(/_/g, '-').toLowerCase() : undefined
  if (key === 'created-at' || key === 'last-modified-at' || key === 'updated-at') {
    throw unsupported(printForm(form), 'days of journals: files do not say when a block was written')
  }
  const {today, config} = facts.reading
  const days = words.map(word => readDay(word, today, config))
  const [from, to] = days
  if (days.length !== 2 || from === undefined || to === undefined) {
    throw unreadable(
      printForm(form),
      'two days, such as `(between -7d today)` or `(between [[May 1st, 2026]] [[May 8th, 2026]])`',
    )
  }
  facts.dated ||= from.dated || to.dated
  return from.day <= to.day ? {op: 'between', from: from.day, to: to.day} : {op: 'between', from: to.day, to: from.day}
}

/** What a filter and those in it choose from. */
function kindsIn(filter: QueryFilter): ReadonlySet<'blocks' | 'pages'> {
  if (filter.op === 'and' || filter.op === 'or' || filter.op === 'not') {
    return new Set(filter.filters.flatMap(inner => [...kindsIn(inner)]))
  }
  return new Set([pageFilters.has(filter.op) ? ('pages' as const) : ('blocks' as const)])
}

function unreadable(actual: string, expected: string): Unread {
  return new Unread({rule: 'query-unreadable', actual, expected})
}

function unsupported(actual: string, expected: string): Unread {
  return new Unread({rule: 'query-unsupported', actual, expected})
}
