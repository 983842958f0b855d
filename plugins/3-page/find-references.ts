import {type Call, isUuid, matchPageReference, toPageName} from '../syntax/index.ts'
import {append} from './append.ts'
import type {Found} from './found.ts'
import {isAsset, isFileName} from './is-asset.ts'

/** A place in a text and what stands around it. */
export interface Spot {
  readonly line: number
  readonly column: number
  readonly emphasized: boolean
}

/**
 * What the reference `[[name]]` or `#name` refers to: the page, and every page that its name holds in brackets:
 * `[[a [[b]] c]]` refers to `a [[b]] c` and to `b`. A name that is a block's id is that block; a file's name is no page.
 *
 * @param spot Where the opening brackets or the `#` stand.
 * @param opening Characters before the name: 2 for brackets, 1 for a bare tag.
 */
export function findInName(
  type: 'page' | 'tag',
  name: string,
  spot: Spot,
  opening: number,
  via: Found['via'] = 'text',
): Found[] {
  const target = toPageName(name).normalize('NFC')
  if (target === '') return []
  const place = {via, line: spot.line, column: spot.column, emphasized: spot.emphasized}
  const id = /^(?:\(\()?([0-9a-f-]{36})(?:\)\))?$/i.exec(target)?.[1]
  if (id !== undefined && isUuid(id)) return [{type: 'block', target: id.toLowerCase(), ...place}]
  if (isFileName(target)) return isAsset(target) ? [{type: 'asset', target, ...place}] : []
  return [{type, target, ...place}, ...findNested(name, spot, opening, via)]
}

/** Pages that a name holds in brackets. They begin after the first character: a name that begins with brackets is flat. */
function findNested(name: string, spot: Spot, opening: number, via: Found['via']): Found[] {
  const found: Found[] = []
  let index = name.indexOf('[[', 1)
  while (index !== -1) {
    const end = matchPageReference(name, index)
    if (end !== -1) {
      const inner = {...spot, column: spot.column + opening + index}
      append(found, findInName('page', name.slice(index + 2, end - 2), inner, 2, via))
    }
    index = name.indexOf('[[', end === -1 ? index + 2 : end)
  }
  return found
}

/**
 * What `{{embed …}}` shows: a page or a block; and the file that `{{img …}}` or `{{video …}}` shows. Other macros refer to
 * nothing.
 *
 * @param source The call as written: tells where the argument stands.
 */
export function findInMacro(call: Call, source: string, spot: Spot): Found[] {
  const picture = /^\{\{[<%]\s*(?:figure|audio)\s[^}]*?\bsrc="([^"]+)"/.exec(source)?.[1]
  if (picture !== undefined)
    return findInAddress(picture, undefined, {...spot, column: spot.column + source.indexOf(picture)})
  const argument = call.args[0]
  const macro = call.name.toLowerCase()
  if (argument === undefined) return []
  const at = {...spot, column: spot.column + source.indexOf(argument)}
  if (macro === 'img' || macro === 'video') {
    const file = argument.replace(/^"(.*)"$/, '$1')
    return findInAddress(file, undefined, {...at, column: at.column + argument.indexOf(file)})
  }
  if (macro !== 'embed') return []
  const block = /^\(\((.*)\)\)$/.exec(argument)?.[1]?.trim()
  if (block !== undefined) {
    if (!isUuid(block)) return []
    return [{type: 'block', target: block.toLowerCase(), via: 'embed', ...place(at)}]
  }
  const name = matchPageReference(argument, 0) === argument.length ? argument.slice(2, -2) : argument
  return findInName('page', name, at, argument === name ? 0 : 2, 'embed')
}

/** What a link or an image leads to, where that is in the graph: a file, or the page that a `.md` address means. */
export function findInAddress(url: string, page: string | undefined, spot: Spot): Found[] {
  if (isAsset(url)) return [{type: 'asset', target: url.normalize('NFC'), via: 'text', ...place(spot)}]
  if (page === undefined || !isPageFile(url)) return []
  return findInName('page', page, spot, 0).map((found, index) => (index === 0 ? {...found, file: url} : found))
}

/** Whether an address is the file of a page: `x.md`, `../pages/x.markdown`, `file:x.md`. */
export function isPageFile(url: string): boolean {
  return /\.(?:md|markdown)$/i.test(url) && !/^(?!file:(?!\/\/))[a-z][a-z0-9+.-]*:/i.test(url)
}

function place(spot: Spot): {line: number; column: number; emphasized: boolean} {
  return {line: spot.line, column: spot.column, emphasized: spot.emphasized}
}
