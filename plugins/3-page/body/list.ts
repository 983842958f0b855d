import type {List, ListItem} from 'mdast'
import {type BodyReading, blanks, cutLine, type Line, type Taken} from './lines.ts'

interface Item {
  readonly ordered: boolean
  readonly number: number
  readonly checked: boolean | null
  /** The line of its marker, from the marker on. */
  readonly opener: Line
  readonly lines: Line[]
  /** Blanks before its marker. */
  readonly indent: number
}

const marker = /^([ \t]*)(?:[*+]|(\d{1,9})\.)[ \t]+(?:\[([ xX])\](?=[ \t]|$)[ \t]*)?/

/** In Org a list may have hyphens and parentheses, and stars behind blanks. A box with a hyphen is half done. */
const orgMarker = /^([ \t]*)(?:(?<=[ \t])\*|[-+]|(\d{1,9})[.)])[ \t]+(?:\[([ xX-])\](?=[ \t]|$)[ \t]*)?/

/** A list of Org. */
export function takeOrgList(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  return takeItems(lines, at, reading, orgMarker)
}

/**
 * A list inside a block: `*`, `+` or `1.`, never `-`. Lines indented deeper than the marker continue an item, nested lists
 * among them; any other line, or two blank ones, end the list. An ordered list starts at its first number.
 */
export function takeList(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  return takeItems(lines, at, reading, marker)
}

function takeItems(lines: readonly Line[], at: number, reading: BodyReading, marker: RegExp): Taken | undefined {
  const items: Item[] = []
  let next = at
  while (next < lines.length) {
    const item = itemOf(lines[next], marker)
    const ordered = items[0]?.ordered ?? item?.ordered
    const indent = items[0]?.indent ?? item?.indent ?? 0
    if (!item || item.ordered !== ordered || item.indent > indent) break
    next = takeItem(lines, next + 1, item)
    items.push(item)
    const upcoming = skipBlank(lines, next)
    if (itemOf(lines[upcoming], marker)) next = upcoming
  }
  const first = items[0]
  if (!first) return undefined
  return {nodes: [listOf(first, items, reading)], next}
}

function itemOf(line: Line | undefined, marker: RegExp): Item | undefined {
  const match = line && marker.exec(line.text)
  if (!line || !match) return undefined
  const box = match[3]
  return {
    ordered: match[2] !== undefined,
    number: Number(match[2] ?? 1),
    checked: box === undefined ? null : /x/i.test(box),
    opener: line,
    lines: [cutLine(line, match[0].length)],
    indent: match[1]?.length ?? 0,
  }
}

/** Add to an item the lines that belong to it; returns the index after them. */
function takeItem(lines: readonly Line[], from: number, item: Item): number {
  let next = from
  while (next < lines.length) {
    const at = skipBlank(lines, next)
    const line = lines[at]
    if (!line || at > next + 1 || blanks(line.text) <= item.indent) break
    if (at > next) item.lines.push({...line, text: ''})
    item.lines.push(cutLine(line, Math.min(blanks(line.text), item.indent + 2)))
    next = at + 1
  }
  return next
}

function skipBlank(lines: readonly Line[], from: number): number {
  let at = from
  while (lines[at]?.text.trim() === '') at++
  return at
}

function listOf(first: Item, items: readonly Item[], reading: BodyReading): List {
  const children = items.map((item): ListItem => {
    const children = reading.body(item.lines)
    const node: ListItem = {type: 'listItem', spread: false, checked: item.checked, children}
    return reading.place(node, [item.opener, ...item.lines])
  })
  return {type: 'list', ordered: first.ordered, start: first.ordered ? first.number : null, spread: false, children}
}
