import {type PageKey, pageKey} from '../1-files/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import {nextSlides} from './next-slides.ts'
import {resolveTarget, type SlidePage, type SlideSource, type SlideTarget} from './slide-links.ts'

/**
 * Say what is odd about pointers that work all the same: a target by another name than its page's (`deck-target-renamed`),
 * the same pointer twice (`deck-pointer-repeated`), a page that several lead to (`deck-page-shared`), and a previous slide
 * that goes elsewhere (`deck-previous-ignored`).
 */
export function pointerOddities(links: ReadonlyMap<PageKey, SlidePage>, source: SlideSource): readonly Message[] {
  const messages: Message[] = []
  for (const slide of links.values()) {
    const targets = slide.next.filter(({said}) => !said).flatMap(({targets}) => targets)
    for (const target of targets) messages.push(...renamed(slide, target))
    messages.push(...repeated(slide), ...contradicted(slide, links, source))
  }
  messages.push(...shared(links))
  return messages
}

function renamed({page: {path, key}}: SlidePage, target: SlideTarget): Message[] {
  const {page, written} = target
  if (page?.key === key) return []
  // A block's id is no name.
  if (page === undefined || page.name === written || /^[\da-f-]{36}$/i.test(written)) return []
  // Days have many names.
  if (page.kind === 'journal') return []
  const reason = `Unexpected name \`${written}\` in a slide pointer, expected \`${page.name}\`, the page's own`
  return [createMessage('deck-target-renamed', path, target, reason, {actual: written, expected: [page.name]})]
}

function repeated({page: {path}, next}: SlidePage): Message[] {
  const seen = new Set<string>()
  const messages: Message[] = []
  for (const {deck, targets, said, line, column} of next) {
    const [target] = targets
    if (said || target?.page === undefined) continue
    const statement = `${deck ?? ''}\u0000${targets.map(({page, written}) => page?.key ?? written).join('\u0000')}`
    if (seen.has(statement)) {
      const reason = `Unexpected second pointer to \`${target.page.name}\`, expected one`
      messages.push(createMessage('deck-pointer-repeated', path, {line, column}, reason, {note: 'It counts once.'}))
    }
    seen.add(statement)
  }
  return messages
}

/** A page says what comes before it, and that page says otherwise: the page's own word holds. */
function contradicted({page}: SlidePage, links: ReadonlyMap<PageKey, SlidePage>, source: SlideSource): Message[] {
  const messages: Message[] = []
  for (const pointer of page.pointers) {
    for (const written of pointer.previous ?? []) {
      const target = resolveTarget(written, source)
      const before = target.page && links.get(target.page.key)
      const own = before?.next.filter(({said}) => !said) ?? []
      if (!before || own.length === 0) continue
      const deck = pointer.deck === undefined ? undefined : pageKey(pointer.deck)
      const next = nextSlides(before, deck)
      if (next.keys.includes(page.key)) continue
      const names = next.keys.map(key => `\`${next.pages.get(key)?.name ?? key}\``)
      const goes = names.length > 0 ? names.join(' and ') : 'none'
      const reason = `Unexpected previous slide \`${target.written}\`, whose own next slide is ${goes}, expected one that leads here`
      const note = 'What a page says of its next slide holds.'
      messages.push(createMessage('deck-previous-ignored', page.path, target, reason, {actual: target.written, note}))
    }
  }
  return messages
}

function shared(links: ReadonlyMap<PageKey, SlidePage>): Message[] {
  const before = new Map<PageKey, {readonly names: Set<string>; readonly slide: SlidePage}>()
  for (const slide of links.values()) {
    for (const [key, page] of nextSlides(slide, 'all').pages) {
      const known = before.get(key) ?? {
        names: new Set<string>(),
        slide: {page, member: false, next: [], decks: new Map()},
      }
      known.names.add(slide.page.name)
      before.set(key, known)
    }
  }
  return [...before.values()].flatMap(({names, slide}) => {
    if (names.size < 2) return []
    const from = [...names].map(name => `\`${name}\``).join(' and ')
    const reason = `Unexpected page \`${slide.page.name}\` after ${from}, expected to follow one page`
    const note = 'Each way to it is a deck of its own; from here on they are the same.'
    return [createMessage('deck-page-shared', slide.page.path, {line: 1, column: 1}, reason, {note})]
  })
}
