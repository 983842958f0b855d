import type {QueryProblem} from './query.ts'

/** A form of the simple query language. */
export type QueryForm =
  /** `[[name]]`, `#name`, `#[[name]]` */
  | {readonly type: 'page'; readonly name: string}
  | {readonly type: 'string'; readonly value: string}
  | {readonly type: 'word'; readonly value: string}
  /** `(…)`; a `[…]` or `#{…}` that is no page is a list of its items as well. */
  | {readonly type: 'list' | 'vector'; readonly items: readonly QueryForm[]}

/** Lists inside each other, at most: reading them further down is by recursion. */
const deepest = 60

const closers: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'}

/** Read all forms of a query's text. Commas are blanks; `;` begins no comment here, as a macro is one line. */
export function readForms(text: string): readonly QueryForm[] | QueryProblem {
  const stack: {readonly opener: string; readonly items: QueryForm[]}[] = [{opener: '', items: []}]
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    const items = stack.at(-1)?.items ?? []
    if (/[\s,]/.test(character)) {
      at += 1
      continue
    }
    const page = readPageForm(text, at)
    if (page !== undefined) {
      items.push(page.form)
      at = page.end
    } else if (character === '"') {
      const end = endOfString(text, at)
      if (end === undefined) return unreadable(text.slice(at), 'a closing `"`')
      items.push({type: 'string', value: text.slice(at + 1, end).replace(/\\(.)/gs, '$1')})
      at = end + 1
    } else if (character in closers || text.startsWith('#{', at)) {
      const length = character === '#' ? 2 : 1
      if (stack.length > deepest) return unreadable(text.slice(at, at + 20), 'fewer parentheses inside each other')
      stack.push({opener: text.charAt(at + length - 1), items: []})
      at += length
    } else if (/[)\]}]/.test(character)) {
      const closed = stack.length > 1 ? stack.pop() : undefined
      if (closed === undefined || closers[closed.opener] !== character) {
        return unreadable(character, 'an opening parenthesis before it')
      }
      stack.at(-1)?.items.push({type: closed.opener === '(' ? 'list' : 'vector', items: closed.items})
      at += 1
    } else {
      const word = /^[^\s,()[\]{}"]+/.exec(text.slice(at))?.[0] ?? character
      items.push({type: 'word', value: word})
      at += word.length
    }
  }
  const open = stack.length > 1 ? stack.at(-1) : undefined
  if (open !== undefined) return unreadable(open.opener, `a closing \`${closers[open.opener]}\``)
  return stack[0]?.items ?? []
}

function readPageForm(text: string, at: number): {form: QueryForm; end: number} | undefined {
  const isTag = text.charAt(at) === '#'
  const start = isTag ? at + 1 : at
  if (text.startsWith('[[', start)) {
    const end = endOfBrackets(text, start)
    return end === undefined ? undefined : {form: {type: 'page', name: text.slice(start + 2, end - 2).trim()}, end}
  }
  const name = isTag ? /^[^\s,()[\]{}"#]+/.exec(text.slice(start))?.[0] : undefined
  return name === undefined ? undefined : {form: {type: 'page', name}, end: start + name.length}
}

/** Where `[[…]]` ends, one inside it included. */
function endOfBrackets(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length - 1; at += 1) {
    if (text.startsWith('[[', at)) {
      depth += 1
      at += 1
    } else if (text.startsWith(']]', at)) {
      depth -= 1
      if (depth === 0) return at + 2
      at += 1
    }
  }
  return undefined
}

function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1
    else if (text.charAt(at) === '"') return at
  }
  return undefined
}

function unreadable(actual: string, expected: string): QueryProblem {
  return {rule: 'query-unreadable', actual: actual.slice(0, 60), expected}
}

/** A form as its author may have written it, for a message. */
export function printForm(form: QueryForm): string {
  switch (form.type) {
    case 'page':
      return `[[${form.name}]]`
    case 'string':
      return `"${form.value}"`
    case 'word':
      return form.value
    case 'list':
      return `(${form.items.map(printForm).join(' ')})`
    case 'vector':
      return `[${form.items.map(printForm).join(' ')}]`
  }
}
