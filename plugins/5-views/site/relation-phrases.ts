import type {Relation, Words} from '../words/index.ts'

/** Keys that many notes share, and what they mean. Where a key has a plural, both are here. */
const relations: Readonly<Record<string, Relation>> = {
  'is-a': 'isA',
  'instance-of': 'instanceOf',
  'is-subclass-of': 'kindOf',
  'subclass-of': 'kindOf',
  'kind-of': 'kindOf',
  'is-part-of': 'partOf',
  'part-of': 'partOf',
  'has-part': 'hasParts',
  'has-parts': 'hasParts',
  parts: 'hasParts',
  parent: 'parent',
  parents: 'parents',
  child: 'child',
  children: 'child',
  author: 'author',
  authors: 'authors',
  creator: 'creator',
  editor: 'editor',
  translator: 'translator',
  'member-of': 'memberOf',
  members: 'members',
  type: 'type',
  tags: 'tags',
  'see-also': 'seeAlso',
  related: 'related',
  'related-to': 'relatedTo',
  'depends-on': 'dependsOn',
  requires: 'requires',
  uses: 'uses',
  'used-by': 'usedBy',
  'made-of': 'madeOf',
  'based-on': 'basedOn',
  source: 'source',
  sources: 'sources',
  'influenced-by': 'influencedBy',
  supersedes: 'supersedes',
  'superseded-by': 'supersededBy',
}

/**
 * Read the key of a relation as words of the site's language.
 *
 * @param side `own` on the page that has the property, `other` on a page that the property names.
 * @returns The key itself for one that is not known.
 */
export function relationPhrase(key: string, side: 'own' | 'other', words: Words): string {
  const known = Object.hasOwn(relations, key) ? relations[key] : undefined
  return known === undefined ? key : words.relations[known][side === 'own' ? 0 : 1]
}
