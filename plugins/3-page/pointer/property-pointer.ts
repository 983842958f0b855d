import type {Pointer, PointerTarget, Property} from '../page.ts'

/**
 * The pointer that properties make: `next-slide::`, `prev-slide::`, `deck::`.
 *
 * An empty `next-slide::` is an open end. A value without brackets is one page's name.
 *
 * @returns `undefined` where none of the keys is there.
 */
export function readPropertyPointer(properties: readonly Property[]): Pointer | undefined {
  const next = find(properties, 'next-slide')
  const previous = find(properties, 'prev-slide') ?? find(properties, 'previous-slide')
  const deck = find(properties, 'deck')
  const first = next ?? previous ?? deck
  if (!first) return undefined
  const name = deck && (Array.isArray(deck.value) ? deck.value[0] : deck.written.replace(/^"(.*)"$/, '$1'))
  return {
    form: 'property',
    deck: name === undefined || name === '' ? undefined : name,
    member: deck !== undefined,
    next: next && targetsOf(next),
    previous: previous && targetsOf(previous),
    end: false,
    line: first.line,
    column: first.column,
  }
}

function find(properties: readonly Property[], key: string): Property | undefined {
  return properties.find(property => property.key === key)
}

function targetsOf(property: Property): PointerTarget[] {
  const targets = property.references.flatMap((reference): PointerTarget[] => {
    const {type, target, line, column} = reference
    return type === 'asset' ? [] : [{type: type === 'block' ? 'block' : 'page', target, line, column}]
  })
  const name = property.written.replace(/^"(.*)"$/, '$1').trim()
  if (targets.length > 0 || name === '') return targets
  return [{type: 'page', target: name.normalize('NFC'), line: property.line, column: property.column}]
}
