import type {EdnValue} from '../../1-files/index.ts'
import {printEdn} from './edn.ts'
import type {QueryProblem} from './query.ts'

/** Carries the reason why a query is not run out of its reading; the reader that is asked catches it. */
export class Unread extends Error {
  readonly problem: QueryProblem

  constructor(problem: QueryProblem) {
    super(problem.expected)
    this.problem = {...problem, actual: problem.actual.slice(0, 80)}
  }
}

/** The same of a form of EDN. */
export function unreadForm(form: EdnValue, expected: string, rule: QueryProblem['rule'] = 'query-unsupported'): Unread {
  return new Unread({rule, actual: printEdn(form), expected})
}
