import type {Page, Property} from '../3-page/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'

/** `slide-id::`s of a deck that another slide of it has asked for before; the first keeps the address. */
export function slideIdMessages(pages: readonly Page[]): Message[] {
  const first = new Map<string, {page: Page; property: Property}>()
  const messages: Message[] = []
  for (const page of pages) {
    for (const property of page.blocks.flatMap(({properties}) => properties)) {
      const word = property.written.trim().toLowerCase()
      if (property.key !== 'slide-id' || word === '') continue
      const known = first.get(word)
      first.set(word, known ?? {page, property})
      if (!known) continue
      messages.push(
        createMessage(
          'deck-slide-id-taken',
          page.path,
          property,
          `Unexpected second \`slide-id:: ${property.written.trim()}\` in a deck, expected a name of its own`,
          {
            actual: property.written.trim(),
            note: `\`${known.page.path}:${known.property.line}\` keeps it; this slide has a number in its address.`,
          },
        ),
      )
    }
  }
  return messages
}
