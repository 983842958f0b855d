import {type Lines, skipBlanks} from './split-lines.ts'

/** Finds where constructs end. All answers are line indexes from 0; `undefined` where there is no closer. */
export interface CloserIndex {
  /** Next line after `line` that begins with three backticks or tildes. */
  fence(line: number): number | undefined
  /** Next `:END:` line after `line`. */
  drawer(line: number): number | undefined
  /** Line of the next `closer` at or after an offset. */
  after(closer: string, offset: number): number | undefined
  /** Next `#+END_name` line after `line`. */
  container(name: string, line: number): number | undefined
  /** Line of the next `\end{name}` after an offset. */
  environment(name: string, offset: number): number | undefined
  /** Line where the element ends whose start tag stands at `offset`. */
  element(name: string, offset: number): number | undefined
}

/**
 * Index the closers of a text. Each kind is looked for once, when it is first asked for, so that a file of nothing but
 * openers takes linear time too.
 */
export function createCloserIndex(lines: Lines): CloserIndex {
  const {text, starts, ends} = lines
  const found = new Map<string, readonly number[]>()
  const elements = new Map<string, ReadonlyMap<number, number>>()
  let containerEnds: ReadonlyMap<string, readonly number[]> | undefined
  let environmentEnds: ReadonlyMap<string, readonly number[]> | undefined

  return {
    fence: line => nextAfter(lineList('fence', /^(?:```|~~~)/), line),
    drawer: line => nextAfter(lineList('drawer', /^:end:[ \t]*$/i), line),
    container: (name, line) => nextAfter(containers().get(name.toLowerCase()) ?? [], line),
    environment: (name, offset) => lineOf(nextAfter(environments().get(name.toLowerCase()) ?? [], offset)),
    after: (closer, offset) => lineOf(nextAfter(offsetsOf(closer), offset - 1)),
    element: (name, offset) => lineOf(elementEnds(name).get(offset)),
  }

  /** Lines whose text, indentation off, matches. */
  function lineList(key: string, pattern: RegExp): readonly number[] {
    let list = found.get(key)
    if (list === undefined) {
      const matching: number[] = []
      for (let line = 0; line < starts.length; line++) {
        const end = ends[line] ?? 0
        const start = skipBlanks(text, starts[line] ?? 0, end)
        const first = text.charCodeAt(start)
        // Backtick, tilde, colon: slicing every line of a file would cost more than all else here.
        if ((first === 96 || first === 126 || first === 58) && pattern.test(text.slice(start, end))) matching.push(line)
      }
      list = matching
      found.set(key, list)
    }
    return list
  }

  function offsetsOf(closer: string): readonly number[] {
    let list = found.get(closer)
    if (list === undefined) {
      const offsets: number[] = []
      for (let at = text.indexOf(closer); at >= 0; at = text.indexOf(closer, at + 1)) offsets.push(at)
      list = offsets
      found.set(closer, list)
    }
    return list
  }

  function containers(): ReadonlyMap<string, readonly number[]> {
    containerEnds ??= groupByName(text.matchAll(/(?<=^|[\n\r])[ \t]*#\+end_(\S+)/gi), match => lineOf(match.index) ?? 0)
    return containerEnds
  }

  function environments(): ReadonlyMap<string, readonly number[]> {
    environmentEnds ??= groupByName(text.matchAll(/\\end\{([^}\s]+)\}/gi), match => match.index)
    return environmentEnds
  }

  /** Offset of each start tag → offset of the end tag that matches it, nested elements of the name counted. */
  function elementEnds(name: string): ReadonlyMap<number, number> {
    let pairs = elements.get(name)
    if (pairs === undefined) {
      const matched = new Map<number, number>()
      const open: number[] = []
      for (const match of text.matchAll(new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi'))) {
        if (match[1] === '/') {
          const start = open.pop()
          if (start !== undefined) matched.set(start, match.index)
        } else if (match[0].endsWith('/>')) matched.set(match.index, match.index + match[0].length - 1)
        else open.push(match.index)
      }
      pairs = matched
      elements.set(name, pairs)
    }
    return pairs
  }

  function lineOf(offset: number | undefined): number | undefined {
    if (offset === undefined) return undefined
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Positions of named closers in ascending order, by name in lower case. */
function groupByName(
  matches: Iterable<RegExpExecArray>,
  position: (match: RegExpExecArray) => number,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const match of matches) {
    const name = (match[1] ?? '').toLowerCase()
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [position(match)])
    else group.push(position(match))
  }
  return groups
}

/** First number above `after` in an ascending list. */
function nextAfter(list: readonly number[], after: number): number | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) > after) high = middle
    else low = middle + 1
  }
  return list[low]
}
