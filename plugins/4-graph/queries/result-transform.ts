import type {EdnValue} from '../../1-files/index.ts'
import {itemsOf, keywordOf, printEdn, symbolOf} from './edn.ts'

/** Where a sort looks: keys from the result inwards, such as `block/page`, `block/journal-day`. */
export interface SortKey {
  readonly path: readonly string[]
  /** What stands for a value that is not there. */
  readonly fallback: string | number | undefined
}

/** A step of `:result-transform` that is plain data. */
export type ResultStep =
  | {readonly op: 'sort'; readonly keys: readonly SortKey[]; readonly descending: boolean}
  | {readonly op: 'reverse'}
  | {readonly op: 'take' | 'drop'; readonly count: number}
  /** A property that every result gets: `assoc-in … [:block/properties :name] (get-in …)`. */
  | {readonly op: 'column'; readonly key: string; readonly path: readonly string[]}

/** The transform that every new graph's configuration brings. */
const byPriority: readonly ResultStep[] = [
  {op: 'sort', keys: [{path: ['block/priority'], fallback: 'Z'}], descending: false},
]

/**
 * Read `:result-transform` where it is a chain of `sort-by`, `reverse`, `take`, `drop` and added columns; nothing of it is
 * run as a program.
 *
 * @returns Steps in their order; a text for a form that is none of these: the form, as written.
 */
export function readTransform(value: EdnValue): readonly ResultStep[] | string {
  if (keywordOf(value) === 'sort-by-priority') return byPriority
  const [head, params, body] = itemsOf(value, 'list') ?? []
  if (symbolOf(head) === 'fn' || symbolOf(head) === 'fn*') {
    const [name] = itemsOf(params, 'vector') ?? []
    const subject = symbolOf(name)
    return subject === undefined || body === undefined ? printEdn(value) : stepsOf(body, subject)
  }
  return isShort(value) ? stepsOf(value, '%') : printEdn(value)
}

/** `#(sort-by :k %)`, which is read as a list with `%` in it. */
function isShort(value: EdnValue): boolean {
  return itemsOf(value, 'list') !== undefined && /(?:^|[\s([])%/.test(printEdn(value))
}

function stepsOf(form: EdnValue, subject: string): readonly ResultStep[] | string {
  if (symbolOf(form) === subject) return []
  const [head, ...args] = itemsOf(form, 'list') ?? []
  const name = symbolOf(head)
  if (name === '->>') return threaded(args, subject)
  const inner = args.at(-1)
  const step = readStep(name, args.slice(0, -1))
  if (step === undefined || inner === undefined) return printEdn(form)
  const before = stepsOf(inner, subject)
  return typeof before === 'string' ? before : [...before, step]
}

/** `(->> result (sort-by :k) reverse (take 5))` */
function threaded([first, ...rest]: readonly EdnValue[], subject: string): readonly ResultStep[] | string {
  if (first === undefined) return '(->>)'
  const steps = stepsOf(first, subject)
  if (typeof steps === 'string') return steps
  const all = [...steps]
  for (const form of rest) {
    const [head, ...args] = itemsOf(form, 'list') ?? [form]
    const step = readStep(symbolOf(head), args)
    if (step === undefined) return printEdn(form)
    all.push(step)
  }
  return all
}

function readStep(name: string | undefined, args: readonly EdnValue[]): ResultStep | undefined {
  const [first, second] = args
  if (name === 'reverse' && args.length === 0) return {op: 'reverse'}
  if ((name === 'take' || name === 'drop') && typeof first === 'number') return {op: name, count: Math.max(0, first)}
  if (name === 'sort-by' && first !== undefined) {
    const keys = readKeys(first)
    const descending = second === undefined ? false : isDescending(second)
    return keys === undefined || descending === undefined ? undefined : {op: 'sort', keys, descending}
  }
  return name === 'map' && first !== undefined ? readColumn(first) : undefined
}

/** What a sort goes by: a keyword, a function of one result, or several in `juxt`. */
function readKeys(form: EdnValue): readonly SortKey[] | undefined {
  const keyword = keywordOf(form)
  if (keyword !== undefined) return [{path: [keyword], fallback: undefined}]
  const [head, ...args] = itemsOf(form, 'list') ?? []
  const name = symbolOf(head)
  if (name === 'juxt') {
    const keys = args.map(readKeys)
    return keys.includes(undefined) ? undefined : keys.flatMap(found => found ?? [])
  }
  if (name === 'fn') {
    const subject = symbolOf(itemsOf(args[0], 'vector')?.[0])
    const [, body] = args
    return subject === undefined || body === undefined ? undefined : readKeyOf(body, subject)
  }
  return isShort(form) ? readKeyOf(form, '%') : undefined
}

function readKeyOf(body: EdnValue, subject: string): readonly SortKey[] | undefined {
  const several = itemsOf(body, 'vector')
  if (several !== undefined) {
    const keys = several.map(item => readKeyOf(item, subject))
    return keys.includes(undefined) ? undefined : keys.flatMap(found => found ?? [])
  }
  const key = readPath(body, subject)
  return key === undefined ? undefined : [key]
}

/** `(get b :k "Z")`, `(get-in b [:a :b])`, `(:k b)`, `(-> b :a :b)`, inside each other as well. */
function readPath(form: EdnValue, subject: string): SortKey | undefined {
  if (symbolOf(form) === subject) return {path: [], fallback: undefined}
  const [head, first, second, third] = itemsOf(form, 'list') ?? []
  const keyword = keywordOf(head)
  if (keyword !== undefined) return extended(first, [keyword], second, subject)
  const rest = (itemsOf(form, 'list') ?? []).slice(2)
  switch (symbolOf(head)) {
    case 'get':
      return second === undefined ? undefined : extended(first, [keywordOf(second)], third, subject)
    case 'get-in':
      return extended(first, (itemsOf(second, 'vector') ?? [null]).map(keywordOf), third, subject)
    case '->':
      return extended(first, rest.map(keywordOf), undefined, subject)
    default:
      return undefined
  }
}

function extended(
  inner: EdnValue | undefined,
  keys: readonly (string | undefined)[],
  fallback: EdnValue | undefined,
  subject: string,
): SortKey | undefined {
  const base = inner === undefined ? undefined : readPath(inner, subject)
  const known = keys.filter(key => key !== undefined)
  if (base === undefined || known.length < keys.length) return undefined
  if (fallback !== undefined && fallback !== null && typeof fallback !== 'string' && typeof fallback !== 'number') {
    return undefined
  }
  return {path: [...base.path, ...known], fallback: fallback ?? base.fallback}
}

/** `>`, and a function that compares the second with the first; `undefined` for what is no comparison. */
function isDescending(form: EdnValue): boolean | undefined {
  const name = symbolOf(form)
  if (name !== undefined) return name === '>' ? true : name === '<' || name === 'compare' ? false : undefined
  const items = itemsOf(form, 'list') ?? []
  const isFunction = symbolOf(items[0]) === 'fn'
  const [left = '%1', right = '%2'] = isFunction ? (itemsOf(items[1], 'vector') ?? []).map(symbolOf) : []
  const [head, first, second] = isFunction ? (itemsOf(items[2], 'list') ?? []) : items
  const names = [symbolOf(first)?.replace(/^%$/, '%1'), symbolOf(second)]
  const isReversed = names[0] === right && names[1] === left
  if (!isReversed && !(names[0] === left && names[1] === right)) return undefined
  switch (symbolOf(head)) {
    case 'compare':
    case '<':
      return isReversed
    case '>':
      return !isReversed
    default:
      return undefined
  }
}

/** `(fn [m] (assoc-in m [:block/properties :name] (get-in m [:block/page :block/original-name])))` */
function readColumn(form: EdnValue): ResultStep | undefined {
  const [fn, params, body] = itemsOf(form, 'list') ?? []
  const subject = symbolOf(itemsOf(params, 'vector')?.[0])
  const [head, target, place, value] = itemsOf(body, 'list') ?? []
  if (symbolOf(fn) !== 'fn' || subject === undefined || symbolOf(head) !== 'assoc-in') return undefined
  const [holder, key] = (itemsOf(place, 'vector') ?? []).map(keywordOf)
  const source = value === undefined ? undefined : readPath(value, subject)
  if (symbolOf(target) !== subject || holder !== 'block/properties' || key === undefined || source === undefined) {
    return undefined
  }
  return {op: 'column', key, path: source.path}
}
