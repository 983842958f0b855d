import {type PageKey, pageKey} from '../1-files/index.ts'
import type {BlockId, Page, Pointer, PointerTarget} from '../3-page/index.ts'
import type {Graph} from './graph.ts'
import {nextSlides} from './next-slides.ts'
import {resolveName} from './resolve-name.ts'
import type {SlidePage} from './slide-links.ts'

/**
 * Lead the pointers of a page past private pages: the walk follows a private page's own pointer to the next public one.
 *
 * @param links Slide links of the full graph.
 * @param isShown Whether a page is shown.
 * @returns New pointers, one for each of the page's and in their order, perhaps with one more in front for what a private
 * page says of its previous slide; `undefined` if none changes.
 */
export function projectPointers(
  page: Page,
  graph: Graph,
  links: ReadonlyMap<PageKey, SlidePage>,
  isShown: (key: PageKey) => boolean,
): readonly Pointer[] | undefined {
  let changed = false
  const pointers = page.pointers.map(pointer => {
    const next = pointer.next?.flatMap(target => lead(target, pointer.deck))
    const previous = pointer.previous?.filter(target => isKept(target))
    const isSame =
      next?.length === pointer.next?.length &&
      next?.every((target, index) => target === pointer.next?.[index]) !== false &&
      previous?.length === pointer.previous?.length
    if (isSame) return pointer
    changed = true
    return {...pointer, next, previous}
  })
  const said = saidByPrivatePages()
  if (said !== undefined) return [said, ...pointers]
  return changed ? pointers : undefined

  function isKept(target: PointerTarget): boolean {
    const key = keyOf(target)
    return key === undefined || isShown(key)
  }

  function lead(target: PointerTarget, deck: string | undefined): readonly PointerTarget[] {
    const key = keyOf(target)
    if (key === undefined || isShown(key)) return [target]
    const found = firstShown(key, deck === undefined ? undefined : pageKey(deck))
    return found === undefined ? [] : [{...target, type: 'page', target: found.name}]
  }

  function keyOf(target: PointerTarget): PageKey | undefined {
    if (target.type === 'block') return graph.blocks.get(target.target.toLowerCase() as BlockId)?.page
    const {key} = resolveName(graph, target.target)
    return graph.pages.has(key) ? key : undefined
  }

  function firstShown(from: PageKey, deck: PageKey | undefined): Page | undefined {
    const passed = new Set<PageKey>([page.key])
    let key: PageKey | undefined = from
    while (key !== undefined && !passed.has(key)) {
      if (isShown(key)) return graph.pages.get(key)
      passed.add(key)
      const slide: SlidePage | undefined = links.get(key)
      key = slide === undefined ? undefined : nextSlides(slide, deck).keys[0]
    }
    return undefined
  }

  function saidByPrivatePages(): Pointer | undefined {
    const slide = links.get(page.key)
    const said = slide?.next.filter(statement => statement.said) ?? []
    const targets = said.flatMap(statement => statement.targets)
    if (targets.every(target => target.page === undefined || isShown(target.page.key))) return undefined
    const next = said.flatMap(statement =>
      statement.targets.flatMap(({page: to}): PointerTarget[] => {
        const found = to === undefined ? undefined : firstShown(to.key, statement.deck)
        return found === undefined ? [] : [{type: 'page', target: found.name, line: 1, column: 1}]
      }),
    )
    if (next.length === 0) return undefined
    const place = {line: 1, column: 1}
    return {form: 'property', deck: undefined, member: false, next, previous: undefined, end: false, ...place}
  }
}
