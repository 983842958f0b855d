/** The part of DataScript's JavaScript interface that is used here; the package brings no types. */
declare module 'datascript' {
  /** An immutable database. */
  export interface Database {
    readonly __database: true
  }
  /** A fact: entity, attribute, value. */
  export interface Datom {
    readonly e: number
    readonly a: string
    readonly v: unknown
  }
  /** Attribute → what is special about it, keys and values with the colon of a keyword. */
  export type Schema = Readonly<Record<string, Readonly<Record<string, string>>>>
  const datascript: {
    empty_db(schema?: Schema): Database
    init_db(datoms: readonly Datom[], schema?: Schema): Database
    /** Values of the maps become Clojure's own: objects are maps, arrays vectors. */
    db_with(database: Database, entities: readonly Readonly<Record<string, unknown>>[]): Database
    datoms(database: Database, index: ':eavt' | ':aevt' | ':avet'): readonly Datom[]
    /** Query and rules are EDN texts. Rows, or one value where `:find` says so; throws for what it cannot run. */
    q(query: string, ...inputs: readonly unknown[]): unknown
  }
  export default datascript
}
