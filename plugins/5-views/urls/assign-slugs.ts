import type {PageKey} from '../../1-files/index.ts'
import {createMessage, type Message} from '../../diagnostics/index.ts'
import type {SitePage} from '../site.ts'
import {apartSlug, journalSlug, pageSlug} from './slug.ts'

/** A page that wants an address. */
export interface Addressee {
  readonly key: PageKey
  readonly name: string
  readonly kind: SitePage['kind']
  /** The day of a journal, written or only referred to. */
  readonly day: string | undefined
  /** What `permalink::` says. */
  readonly permalink: string | undefined
  /** File to report on; `undefined` for a hub. */
  readonly file: string | undefined
}

/**
 * Give every page an address that no other has. Journals take theirs first, then permalinks, then pages, then hubs, each in
 * key order; who finds its own taken gets a suffix made from its key.
 *
 * @returns Pages by key, in key order. Reports `slug-collision`.
 */
export function assignSlugs(addressees: readonly Addressee[]): {
  readonly pages: ReadonlyMap<PageKey, SitePage>
  readonly messages: readonly Message[]
} {
  const owners = new Map<string, Addressee>()
  const assigned: SitePage[] = []
  const messages: Message[] = []
  for (const addressee of addressees.toSorted((left, right) => rank(left) - rank(right) || compare(left, right))) {
    const {key, name, kind} = addressee
    const wanted = wantedSlug(addressee)
    let slug = wanted
    for (let salt = key as string; owners.has(slug); salt += '~') slug = apartSlug(wanted, salt)
    if (slug !== wanted && addressee.file !== undefined)
      messages.push(collision(addressee, wanted, slug, owners.get(wanted)))
    owners.set(slug, addressee)
    assigned.push({key, name, kind, slug})
  }
  return {pages: new Map(assigned.sort(compare).map(page => [page.key, page])), messages}
}

function wantedSlug({day, permalink, name}: Addressee): string {
  if (day !== undefined) return journalSlug(day)
  return pageSlug(permalink ?? name)
}

function rank({day, permalink, kind}: Addressee): number {
  return day !== undefined ? 0 : permalink !== undefined ? 1 : kind === 'hub' ? 3 : 2
}

function compare(left: {readonly key: PageKey}, right: {readonly key: PageKey}): number {
  return left.key < right.key ? -1 : left.key > right.key ? 1 : 0
}

function collision({file, name}: Addressee, wanted: string, slug: string, owner: Addressee | undefined): Message {
  return createMessage(
    'slug-collision',
    file ?? '',
    {line: 1, column: 1},
    `Unexpected address \`/${wanted}/\` of \`${name}\`, which \`${owner?.name}\` has, expected one of its own`,
    {actual: wanted, note: `It is at \`/${slug}/\`. Say \`permalink:: …\` on one of the two.`},
  )
}
