import type {Site} from '../site.ts'
import {countReferences} from './count-references.ts'
import {linkToPage} from './link-to-page.ts'
import type {AllPagesView} from './listing-views.ts'

type ListedPage = AllPagesView['groups'][number]['pages'][number]

/** `/pages/`: all pages but journals, by first letter, in key order. */
export function allPagesView(site: Site): AllPagesView {
  const groups = new Map<string, ListedPage[]>()
  let count = 0
  for (const {key, kind} of site.pages.values()) {
    const link = linkToPage(site, key)
    if (kind === 'journal' || !link) continue
    count += 1
    const letter = letterOf(key)
    const page = {...link, kind, references: countReferences(site, key)}
    const group = groups.get(letter)
    if (group) group.push(page)
    else groups.set(letter, [page])
  }
  const ordered = [...groups].sort(([left], [right]) => compareLetters(left, right))
  return {count, groups: ordered.map(([letter, pages]) => ({letter, pages}))}
}

/** Scripts with thousands of first letters stand under one sign each. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/^\p{Script=Han}/u, '漢'],
  [/^[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'あ'],
  [/^\p{Script=Hangul}/u, '가'],
  [/^\p{N}/u, '0–9'],
]

/** Sign of the group a name belongs to: its first letter in upper case without accents, a script's sign, or `#`. */
function letterOf(name: string): string {
  const script = scripts.find(([pattern]) => pattern.test(name))
  if (script) return script[1]
  const first = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/^\p{L}/u)?.[0]
  return first === undefined ? '#' : first.toUpperCase()
}

/** Letters by code unit; what begins with none comes last. */
function compareLetters(left: string, right: string): number {
  if (left === '#' || right === '#') return left === '#' ? 1 : -1
  return left < right ? -1 : 1
}
