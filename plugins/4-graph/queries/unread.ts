import type {EdnValue} from '../../1-files/index.ts'
import {printEdn} from './edn.ts'
import type {QueryProblem} from './query.ts'

/** Carries the reason why a query is not run out of its reading; `readDatalog` catches it. */
export class Unread extends Error {
  readonly problem: QueryProblem
  constructor(actual: EdnValue, expected: string, rule: QueryProblem['rule'] = 'query-unsupported') {
    super(expected)
    this.problem = {rule, actual: printEdn(actual).slice(0, 80), expected}
  }
}
