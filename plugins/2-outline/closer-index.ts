import {type Lines, lineAt, skipBlanks} from './split-lines.ts'

/** Finds where constructs end. All answers are offsets behind the closer; `undefined` where there is none. */
export interface CloserIndex {
  /** End of the next line after `line` that begins with three backticks or tildes. */
  fence(line: number): number | undefined
  /** End of the next `:END:` line after `line`. */
  drawer(line: number): number | undefined
  /** End of the next `closer` at or after an offset. */
  after(closer: string, offset: number): number | undefined
  /** End of the next line after `line` that begins with `#+END_` and the name, whatever follows it. */
  container(name: string, line: number): number | undefined
  /** End of the next `\end{name}` after an offset. */
  environment(name: string, offset: number): number | undefined
}

/**
 * Index the closers of a text. Each kind is looked for once, when it is first asked for, so that a file of nothing but
 * openers takes linear time too.
 */
export function createCloserIndex(lines: Lines): CloserIndex {
  const {text, starts, ends} = lines
  const found = new Map<string, readonly number[]>()
  let containers: readonly (readonly [name: string, line: number])[] | undefined
  let environments: ReadonlyMap<string, readonly number[]> | undefined

  return {
    fence: line => endOf(nextAfter(lineList('fence', /^(?:```|~~~)/), line)),
    drawer: line => endOf(nextAfter(lineList('drawer', /^:end:[ \t]*$/i), line)),
    container: (name, line) => endOf(nextAfter(containerEnds(name.toLowerCase()), line)),
    environment: (name, offset) => {
      environments ??= groupByName(text.matchAll(/\\end\{([^}\n\r]+)\}/gi))
      const at = nextAfter(environments.get(name.toLowerCase()) ?? [], offset)
      return at === undefined ? undefined : at + name.length + 6
    },
    after: (closer, offset) => {
      const at = nextAfter(offsetsOf(closer), offset - 1)
      return at === undefined ? undefined : at + closer.length
    },
  }

  function endOf(line: number | undefined): number | undefined {
    return line === undefined ? undefined : ends[line]
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
    const key = `after ${closer}`
    let list = found.get(key)
    if (list === undefined) {
      const offsets: number[] = []
      for (let at = text.indexOf(closer); at >= 0; at = text.indexOf(closer, at + 1)) offsets.push(at)
      list = offsets
      found.set(key, list)
    }
    return list
  }

  /** Lines of the closers whose name begins with a name. Closers are sorted by name, so that those stand together. */
  function containerEnds(name: string): readonly number[] {
    const key = `container ${name}`
    let list = found.get(key)
    if (list === undefined) {
      containers ??= [...text.matchAll(/(?<=^|[\n\r])[ \t]*#\+end_(\S*)/gi)]
        .map(match => [(match[1] ?? '').toLowerCase(), lineAt(lines, match.index)] as const)
        .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
      const named: number[] = []
      for (let at = firstFrom(containers, name); containers[at]?.[0].startsWith(name); at++) {
        named.push(containers[at]?.[1] ?? 0)
      }
      list = named.sort((left, right) => left - right)
      found.set(key, list)
    }
    return list
  }
}

/** Index of the first entry whose name is not less than a name, in a sorted list. */
function firstFrom(sorted: readonly (readonly [string, number])[], name: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.[0] ?? '') < name) low = middle + 1
    else high = middle
  }
  return low
}

/** Offsets of named closers in ascending order, by name in lower case. */
function groupByName(matches: Iterable<RegExpExecArray>): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const match of matches) {
    const name = (match[1] ?? '').toLowerCase()
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [match.index])
    else group.push(match.index)
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
