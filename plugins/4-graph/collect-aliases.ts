import {type PageKey, type PageName, pageKey, pageName} from '../1-files/index.ts'
import type {Page, Property} from '../3-page/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'

/** An alias as a page declares it. */
export interface DeclaredAlias {
  readonly key: PageKey
  readonly name: PageName
  readonly page: Page
  readonly property: Property
  /**
   * The name leads to `page`: no file makes a page of that name, or one that says nothing, and no page before claims it.
   */
  readonly leads: boolean
}

/**
 * Collect the aliases of all pages. A page that says something wins over an alias; of two claims the first page's by key wins.
 * An empty page wins too, if it is public and the page that claims its name is not: what is private takes nothing away.
 *
 * @param isPublic Whether a page is shown.
 * @returns Every declared alias, in key order of the pages. Reports `alias-collision`.
 */
export function collectAliases(
  pages: ReadonlyMap<PageKey, Page>,
  isPublic: (page: Page) => boolean,
): {
  readonly declared: readonly DeclaredAlias[]
  readonly messages: readonly Message[]
} {
  const declared: DeclaredAlias[] = []
  const owners = new Map<PageKey, Page>()
  const messages: Message[] = []
  for (const page of pages.values()) {
    const property = aliasProperty(page)
    if (property === undefined) continue
    const seen = new Set<PageKey>([page.key])
    for (const written of namesOf(property)) {
      const key = pageKey(written)
      if (key === '' || seen.has(key)) continue
      seen.add(key)
      const own = pages.get(key)
      const gives = own !== undefined && isEmpty(own) && (isPublic(page) || !isPublic(own))
      const other = (gives ? undefined : own) ?? owners.get(key)
      if (other !== undefined) messages.push(collision(page, property, written, other, other === own))
      else owners.set(key, page)
      declared.push({key, name: pageName(written), page, property, leads: other === undefined})
    }
  }
  return {declared, messages}
}

/** The property that names a page's aliases. */
export function aliasProperty(page: Page): Property | undefined {
  return page.properties.find(property => property.key === 'alias')
}

/** A page that says nothing: what Logseq makes of a name that was clicked once. */
function isEmpty(page: Page): boolean {
  const blocks = page.preamble === undefined ? page.blocks : [page.preamble, ...page.blocks]
  return (
    page.kind === 'page' &&
    page.properties.length === 0 &&
    blocks.every(({text, properties}) => text.trim() === '' && properties.length === 0)
  )
}

function namesOf(property: Property): readonly string[] {
  if (Array.isArray(property.value)) return property.value
  return property.value === '' || typeof property.value === 'boolean' ? [] : [String(property.value)]
}

function collision(page: Page, property: Property, written: string, other: Page, isPage: boolean): Message {
  const claim = isPage ? `is the name of \`${other.path}\`` : `is an alias of \`${other.name}\` already`
  return createMessage(
    'alias-collision',
    page.path,
    property,
    `Unexpected alias \`${written}\`, which ${claim}, expected a name that leads to one page`,
    {actual: written, note: `\`[[${written}]]\` leads to \`${other.path}\`. Take the alias off one of the two pages.`},
  )
}
