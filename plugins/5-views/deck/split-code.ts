import type {Nodes} from 'mdast'
import type {Atom, CodeAtom} from './atom.ts'
import {figures} from './canvas.ts'
import {atomHeight, codeColumns, displayLength} from './measure.ts'

/**
 * Make a listing fit a slide: in smaller letters where that keeps its lines or the listing whole, else cut at a blank line,
 * where there is one in the lower half.
 *
 * @param room Height for it, in px.
 */
export function splitCode(atom: CodeAtom, width: number, room: number): readonly Atom[] {
  const longest = Math.max(0, ...atom.lines.map(displayLength))
  const sized = figures.code.sizes.map(size => ({...atom, size}))
  const unbroken = (code: CodeAtom) => longest <= codeColumns(width, code.size)
  const fits = (code: CodeAtom) => atomHeight(code, 0, width, 1) <= room
  const whole = sized.find(code => unbroken(code) && fits(code)) ?? sized.find(fits)
  return whole ? [whole] : cutLines(sized.find(unbroken) ?? sized.at(-1) ?? atom, width, room)
}

function cutLines(atom: CodeAtom, width: number, room: number): readonly Atom[] {
  const parts: {lines: readonly string[]; first: number}[] = []
  let rest = atom.lines
  let first = 1
  while (rest.length > 0) {
    let count = fittingLines({...atom, lines: rest}, width, room)
    if (count < rest.length) {
      for (let at = count; at > count / 2; at--) {
        if ((rest[at] ?? '').trim() === '') {
          count = at
          break
        }
      }
    }
    parts.push({lines: rest.slice(0, count), first})
    rest = rest.slice(count)
    first += count
    while (rest.length > 0 && (rest[0] ?? '').trim() === '') {
      rest = rest.slice(1)
      first++
    }
  }
  return parts.map(({lines, first}, index) => ({
    ...atom,
    opens: atom.opens && index === 0,
    breaks: atom.breaks === true && index === 0,
    lines,
    continued: index > 0,
    node: {...atom.node, value: lines.join('\n')} as Nodes,
    lit: litOf(atom.lit, first, lines.length),
  }))
}

/** The groups that light a line of a part, with numbers of that part. */
function litOf(lit: CodeAtom['lit'], first: number, count: number): CodeAtom['lit'] {
  return lit
    .map(group => group.map(line => line - first + 1).filter(line => line >= 1 && line <= count))
    .filter(group => group.length > 0)
}

function fittingLines(atom: CodeAtom, width: number, room: number): number {
  let low = 1
  let high = atom.lines.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (atomHeight({...atom, lines: atom.lines.slice(0, middle)}, 0, width, 1) <= room) low = middle
    else high = middle - 1
  }
  return low
}
