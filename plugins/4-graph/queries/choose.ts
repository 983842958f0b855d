import type {BlockFilter, PageFilter, QueryFilter} from './query.ts'

/** What a filter chooses from. */
export interface Domain<Id> {
  all(): Iterable<Id>
  find(filter: BlockFilter | PageFilter): ReadonlySet<Id>
  /** Whether one thing passes a filter that no index answers; `undefined` for a filter that an index answers. */
  test?(filter: BlockFilter | PageFilter): ((id: Id) => boolean) | undefined
}

/**
 * Choose what passes a filter. Of filters that hold together those with an index are asked first; what has to be read
 * through and what must not be the case is tried on what they leave.
 */
export function choose<Id>(filter: QueryFilter, domain: Domain<Id>): ReadonlySet<Id> {
  switch (filter.op) {
    case 'and':
      return chooseAll(filter.filters, domain)
    case 'or':
      return new Set(filter.filters.flatMap(inner => [...choose(inner, domain)]))
    case 'not':
      return chooseAll([filter], domain)
    default: {
      const test = domain.test?.(filter)
      return test === undefined ? domain.find(filter) : new Set([...domain.all()].filter(test))
    }
  }
}

function chooseAll<Id>(filters: readonly QueryFilter[], domain: Domain<Id>): ReadonlySet<Id> {
  const tests: ((id: Id) => boolean)[] = []
  const sets: ReadonlySet<Id>[] = []
  for (const filter of filters) {
    if (filter.op === 'not') {
      const excluded = excluder(filter.filters, domain)
      tests.push(id => !excluded(id))
    } else {
      const test = testOf(filter, domain)
      if (test !== undefined) tests.push(test)
      else sets.push(choose(filter, domain))
    }
  }
  const [smallest, ...others] = sets.sort((left, right) => left.size - right.size)
  const chosen = new Set<Id>()
  for (const id of smallest ?? domain.all()) {
    if (others.every(set => set.has(id)) && tests.every(test => test(id))) chosen.add(id)
  }
  return chosen
}

/** `not` of several is what not all of them hold of. */
function excluder<Id>(filters: readonly QueryFilter[], domain: Domain<Id>): (id: Id) => boolean {
  const [only] = filters
  const test = only !== undefined && filters.length === 1 ? testOf(only, domain) : undefined
  if (test !== undefined) return test
  const set = chooseAll(filters, domain)
  return id => set.has(id)
}

function testOf<Id>(filter: QueryFilter, domain: Domain<Id>): ((id: Id) => boolean) | undefined {
  return 'filters' in filter ? undefined : domain.test?.(filter)
}
