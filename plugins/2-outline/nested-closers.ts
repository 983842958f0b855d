/** Where HTML elements and hiccup end; offsets are those behind the closer, `undefined` where there is none. */
export interface NestedClosers {
  /** End of the element whose start tag stands at an offset; `name` as written. */
  element(name: string, offset: number): number | undefined
  /** End of the hiccup that opens at an offset. */
  hiccup(offset: number): number | undefined
}

/** Index the closers of constructs that nest, each kind in one pass when it is first asked for. */
export function createNestedClosers(text: string): NestedClosers {
  const elements = new Map<string, ReadonlyMap<number, number>>()
  let hiccups: ReadonlyMap<number, number> | undefined
  return {
    element: (name, offset) => {
      let ends = elements.get(name)
      if (ends === undefined) {
        ends = elementEnds(text, name)
        elements.set(name, ends)
      }
      return ends.get(offset)
    },
    hiccup: offset => {
      hiccups ??= hiccupEnds(text)
      return hiccups.get(offset)
    },
  }
}

/** Elements of a name nest by counting: start tags of that very spelling, end tags in any case. */
function elementEnds(text: string, name: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const match of text.matchAll(new RegExp(`<(/?)${name}(?=([ \\t>]))`, 'gi'))) {
    if (match[1] === '/') {
      if (match[2] !== '>') continue
      const start = open.pop()
      if (start !== undefined) ends.set(start, match.index + name.length + 3)
    } else if (match[0].slice(1).startsWith(name)) open.push(match.index)
  }
  return ends
}

/**
 * A `]` closes where an even number of quotation marks stands between it and the opener. For each of the two kinds of opener
 * (even and odd number of marks before it) the depth goes up at `[:` and down at a `]` of its kind; an opener ends where the
 * depth first falls below its own.
 */
function hiccupEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const depth = [0, 0]
  const waiting: [number, number][][] = [[], []]
  let odd = 0
  for (const {0: mark, index} of text.matchAll(/\\"|"|\[:|\]/g)) {
    if (mark === '"') odd = 1 - odd
    else if (mark === '[:') {
      waiting[odd]?.push([index, depth[odd] ?? 0])
      depth[0] = (depth[0] ?? 0) + 1
      depth[1] = (depth[1] ?? 0) + 1
    } else if (mark === ']') {
      const fallen = (depth[odd] ?? 0) - 1
      depth[odd] = fallen
      const openers = waiting[odd] ?? []
      while ((openers.at(-1)?.[1] ?? -Infinity) >= fallen) {
        const [opener = 0] = openers.pop() ?? []
        ends.set(opener, index + 1)
      }
    }
  }
  return ends
}
