import type {DeckView, Page, StackView} from '../../plugins/index.ts'
import {leftOut, leftOutOfOrg} from '../words/left-out.ts'
import {divideMaths} from '../words/maths.ts'
import {wordsOf, wordsOfHtml} from '../words/words-of.ts'

/** Words of a page that its author wrote, and those of them that no listener, reader or list of the deck finds. */
export interface DeckWords {
  readonly words: number
  readonly lost: readonly {readonly line: number; readonly word: string}[]
}

/**
 * Look for every word of a page's blocks in its stack of slides: on a slide, behind a fold, told beside it, in a speaker's
 * note, in the appendix, or in the list of what is left out. Pointers are navigation.
 *
 * @param macros Names of the author's own macros, whose calls are drawn as what they expand to.
 */
export function lostDeckWords(page: Page, stack: StackView, deck: DeckView, macros: readonly string[]): DeckWords {
  const html = stack.slides.flatMap(({html, titleHtml, asideHtml, notesHtml, title, breadcrumb}) => [
    html,
    titleHtml,
    asideHtml ?? '',
    notesHtml ?? '',
    ...[title, ...breadcrumb].map(escaped),
  ])
  const left = stack.leftOut.map(({text}) => escaped(text))
  const appendix = deck.appendix.map(({html}) => html)
  const found = wordsOfHtml([...html, ...left, ...appendix].join(' '))
  const rules = page.format === 'org' ? [...leftOutOfOrg, ...leftOut] : leftOut
  const expanded =
    macros.length === 0 ? /$^/ : new RegExp(`\\{\\{+(?:${macros.map(quoted).join('|')})(?:\\s[^}]*)?\\}+`, 'g')
  const pointers = new Set(page.pointers.flatMap(({form, line}) => (form === 'sentence' ? [line] : [])))
  const lost: {line: number; word: string}[] = []
  let words = 0
  for (const block of [...(page.preamble ? [page.preamble] : []), ...page.blocks]) {
    const written = pointers.has(block.line) ? block.text.replace(/^.*(?:\n|$)/, '') : block.text
    const source = rules.reduce((text, {without}) => without(text), written.replace(expanded, ' '))
    const {maths, rest} = divideMaths(source)
    const isGlued = /\\[a-z]/i.test(rest)
    for (const word of wordsOf(rest.replace(/\\[a-zA-Z]+/g, ' '))) {
      words++
      if (!found.words.has(word) && !found.maths.includes(word) && !(isGlued && found.text.includes(word)))
        lost.push({line: block.line, word})
    }
    for (const word of wordsOf(maths)) {
      words++
      const isDrawn = (word.match(/\p{N}+|\P{N}+/gu) ?? []).every(run => found.text.includes(run))
      if (!isDrawn && !found.words.has(word)) lost.push({line: block.line, word})
    }
  }
  return {words, lost}
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function quoted(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
