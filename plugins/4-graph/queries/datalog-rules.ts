/** A rule that every advanced query may use. */
export interface PredefinedRule {
  /** As EDN, attributes as DataScript's JavaScript interface wants them. */
  readonly text: string
  /** Attributes it reads. */
  readonly attributes: readonly string[]
  /** Kind of the argument after the entity: a set of words, a set of names, a name. */
  readonly argument?: 'words' | 'names' | 'name'
}

/**
 * Rules of the app but those of properties, which are made for each key.
 *
 * @see logseq-format.md, 5.6; Logseq's `rules.cljc`
 */
export const predefinedRules: Readonly<Record<string, PredefinedRule>> = {
  task: {
    text: '[(task ?b ?markers) [?b "block/marker" ?marker] [(contains? ?markers ?marker)]]',
    attributes: ['block/marker'],
    argument: 'words',
  },
  priority: {
    text: '[(priority ?b ?priorities) [?b "block/priority" ?priority] [(contains? ?priorities ?priority)]]',
    attributes: ['block/priority'],
    argument: 'words',
  },
  between: {
    text: '[(between ?b ?start ?end) [?b "block/page" ?p] [?p "block/journal-day" ?d] [(>= ?d ?start)] [(<= ?d ?end)]]',
    attributes: ['block/page', 'block/journal-day'],
  },
  'block-content': {
    text: '[(block-content ?b ?query) [?b "block/content" ?content] [(clojure.string/includes? ?content ?query)]]',
    attributes: ['block/content'],
  },
  page: {
    text: '[(page ?b ?name) [?p "block/name" ?name] [?b "block/page" ?p]]',
    attributes: ['block/page', 'block/name'],
    argument: 'name',
  },
  namespace: {
    text: '[(namespace ?p ?name) [?parent "block/name" ?name] [?p "block/namespace" ?parent]]',
    attributes: ['block/namespace', 'block/name'],
    argument: 'name',
  },
  'page-ref': {
    text: '[(page-ref ?b ?name) [?p "block/name" ?name] [?b "block/path-refs" ?p]]',
    attributes: ['block/path-refs', 'block/name'],
    argument: 'name',
  },
  'page-tags': {
    text: '[(page-tags ?p ?tags) [?p "block/tags" ?t] [?t "block/name" ?tag] [(contains? ?tags ?tag)]]',
    attributes: ['block/tags', 'block/name'],
    argument: 'names',
  },
  'all-page-tags': {
    text: '[(all-page-tags ?p) [_ "block/tags" ?p]]',
    attributes: ['block/tags'],
  },
}

/** Rules of properties; each key has rules of its own, made by `propertyRule`. */
export const propertyRules: ReadonlySet<string> = new Set([
  'property',
  'has-property',
  'page-property',
  'has-page-property',
])

/**
 * The rule of one key. Properties of a block are triples of their own, one for each name of a set, so that a value joins
 * by equality.
 *
 * @param name Name the rule is called by.
 * @param rule One of `propertyRules`.
 * @param withValue The value is asked for as well.
 */
export function propertyRule(name: string, rule: string, key: string, withValue: boolean): string {
  const attribute = JSON.stringify(propertyAttribute(key))
  const isPage = rule.includes('page-property')
  const kind = isPage ? '[?e "block/name"]' : '[(missing? $ ?e "block/name")]'
  const value = withValue ? `[?e ${attribute} ?v]` : `[?e ${attribute} ?any] [(not= ?any false)]`
  return `[(${name} ?e${withValue ? ' ?v' : ''}) ${value} ${kind}]`
}

/** Attribute of the triples of one property. */
export function propertyAttribute(key: string): string {
  return `property/${key}`
}

/** Functions and predicates of DataScript that depend on their arguments alone. */
export const functions: ReadonlySet<string> = new Set(
  `= == not= != < > <= >= + - * / quot rem mod inc dec max min zero? pos? neg? even? odd? compare true? false? nil? some?
  not and or identity count empty? not-empty contains? str subs get re-find re-matches re-pattern get-else get-some missing?
  ground tuple untuple vector name clojure.string/blank? clojure.string/includes? clojure.string/starts-with?
  clojure.string/ends-with?`.split(/\s+/),
)

/** Ways to sum up a column. */
export const aggregates: ReadonlySet<string> = new Set([
  'count',
  'count-distinct',
  'distinct',
  'sum',
  'avg',
  'min',
  'max',
  'median',
])
