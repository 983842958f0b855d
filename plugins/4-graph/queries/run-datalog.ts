import datascript, {type Database} from 'datascript'
import type {Graph} from '../graph.ts'
import {datalogDatabase, schema} from './datalog-database.ts'
import {entitiesOf} from './entities.ts'
import type {QueryProblem, ResultValue} from './query.ts'
import type {QueryIndex} from './query-index.ts'
import type {DatalogQuery} from './read-datalog.ts'

/** What a Datalog query finds: blocks and pages, or rows of values. */
export type DatalogRows =
  | {readonly kind: 'entities'; readonly entities: readonly number[]}
  | {readonly kind: 'values'; readonly columns: readonly string[]; readonly rows: readonly (readonly ResultValue[])[]}

/** A database and what it holds; one for each graph, made anew where a query asks for more. */
interface Held {
  readonly attributes: ReadonlySet<string>
  readonly database: Database
}

const databases = new WeakMap<Graph, Held>()

/**
 * Run a Datalog query.
 *
 * @param attributes What other queries of the graph ask for too, so that one database serves them all.
 */
export function runDatalog(
  query: DatalogQuery,
  index: QueryIndex,
  attributes: () => ReadonlySet<string>,
): DatalogRows | QueryProblem {
  const rows = ask(query, databaseOf(query, index, attributes))
  if ('rule' in rows) return rows
  const entity = query.columns.findIndex(({isEntity}) => isEntity)
  if (entity < 0) {
    return {kind: 'values', columns: query.columns.map(({name}) => name.replace(/^\?/, '')), rows: rows.map(cells)}
  }
  const {size} = index
  const known = entitiesOf(index)
  const found = new Set<number>()
  for (const row of rows) {
    const number = row[entity]
    if (typeof number === 'number' && number > 0 && number <= size + known.pages.length) found.add(number)
  }
  return {kind: 'entities', entities: [...found]}
}

/** Whether the engine takes a query at all, tried on no data. */
export function tryDatalog(query: DatalogQuery): QueryProblem | undefined {
  const answer = ask(query, datascript.empty_db(schema))
  return 'rule' in answer ? answer : undefined
}

function databaseOf(query: DatalogQuery, index: QueryIndex, attributes: () => ReadonlySet<string>): Database {
  const held = databases.get(index.graph)
  if (held !== undefined && [...query.attributes].every(name => held.attributes.has(name))) return held.database
  const wanted = new Set([...query.attributes, ...(held?.attributes ?? attributes())])
  const database = datalogDatabase(index, wanted)
  databases.set(index.graph, {attributes: wanted, database})
  return database
}

/** The engine throws at what it cannot run; what it says is for the author. */
function ask({query, rules}: DatalogQuery, database: Database): readonly (readonly unknown[])[] | QueryProblem {
  try {
    return datascript.q(query, database, rules) as readonly (readonly unknown[])[]
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return {
      rule: 'query-unsupported',
      actual: said.replace(/\s+/g, ' ').slice(0, 160),
      expected:
        'clauses that the Datalog engine can run in their order: what binds a variable comes before what uses it',
    }
  }
}

function cells(row: readonly unknown[]): readonly ResultValue[] {
  return row.map(value =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
      ? value
      : textOf(value),
  )
}

/** A map of properties, a set of names, as words. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Array.isArray(value) ? value.map(textOf).join(', ') : Object.keys(value).join(', ')
}
