/** How a relation reads on the page that says it, and on the page it names. */
type Phrases = readonly [own: string, other: string]

const kind: Phrases = ['is a kind of', 'kinds']
const whole: Phrases = ['part of', 'has parts']
const parts: Phrases = ['has parts', 'part of']
const parent: Phrases = ['parent', 'parent of']
const child: Phrases = ['children', 'child of']

/** Keys that many notes share. Where a key has a plural, both are here. */
const phrases: Readonly<Record<string, Phrases>> = {
  'is-a': ['is a', 'examples'],
  'instance-of': ['is an instance of', 'instances'],
  'is-subclass-of': kind,
  'subclass-of': kind,
  'kind-of': kind,
  'is-part-of': whole,
  'part-of': whole,
  'has-part': parts,
  'has-parts': parts,
  parts,
  parent,
  parents: ['parents', 'parent of'],
  child,
  children: child,
  author: ['author', 'author of'],
  authors: ['authors', 'author of'],
  creator: ['creator', 'creator of'],
  editor: ['editor', 'editor of'],
  translator: ['translator', 'translator of'],
  'member-of': ['member of', 'members'],
  members: ['members', 'member of'],
  type: ['type', 'of this type'],
  tags: ['tags', 'tagged with this'],
  'see-also': ['see also', 'also seen from'],
  related: ['related', 'related to this'],
  'related-to': ['related to', 'related to this'],
  'depends-on': ['depends on', 'needed by'],
  requires: ['requires', 'required by'],
  uses: ['uses', 'used by'],
  'used-by': ['used by', 'uses'],
  'made-of': ['made of', 'material of'],
  'based-on': ['based on', 'basis of'],
  source: ['source', 'source of'],
  sources: ['sources', 'source of'],
  'influenced-by': ['influenced by', 'influence on'],
  supersedes: ['supersedes', 'superseded by'],
  'superseded-by': ['superseded by', 'supersedes'],
}

/**
 * Read the key of a relation as words.
 *
 * @param side `own` on the page that has the property, `other` on a page that the property names.
 * @returns The key itself for one that is not known.
 */
export function relationPhrase(key: string, side: 'own' | 'other'): string {
  const known = Object.hasOwn(phrases, key) ? phrases[key] : undefined
  return known?.[side === 'own' ? 0 : 1] ?? key
}
