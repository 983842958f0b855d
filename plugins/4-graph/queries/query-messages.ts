import type {Day} from '../../1-files/index.ts'
import type {Page} from '../../3-page/index.ts'
import {createMessage, type Message} from '../../diagnostics/index.ts'
import type {Graph} from '../graph.ts'
import {readWritten, type WrittenQuery} from './ask-query.ts'
import {advancedQueriesOf} from './find-queries.ts'
import type {InputFacts} from './input-value.ts'
import {isProblem, type QueryProblem} from './query.ts'
import {tryDatalog} from './run-datalog.ts'

/** Whether a query can be run does not depend on the day. */
const anyDay = '2000-01-01' as Day

/**
 * Say which queries of a graph cannot be run, and why. They are read, not run: nothing is asked of the graph.
 * Reports `query-unreadable` and `query-unsupported`.
 */
export function queryMessages(graph: Graph): readonly Message[] {
  const messages: Message[] = []
  for (const page of graph.pages.values()) {
    for (const block of [page.preamble, ...page.blocks]) {
      for (const {name, args} of block?.macros ?? []) {
        if (name.toLowerCase() !== 'query') continue
        check(page, {form: 'simple', text: args.join(', ')}, block?.line ?? 1)
      }
    }
    for (const {text, line} of advancedQueriesOf(page)) check(page, {form: 'advanced', text}, line)
  }
  return messages

  function check(page: Page, written: WrittenQuery, line: number): void {
    const facts: InputFacts = {today: anyDay, page: page.key, block: 1, parent: 1}
    const read = readWritten(graph, written, anyDay, page.key, facts)
    if (isProblem(read)) messages.push(messageOf(page, line, read))
    else {
      const problem = read.kind === 'datalog' ? tryDatalog(read.query) : undefined
      if (problem !== undefined) messages.push(messageOf(page, line, problem))
    }
  }
}

function messageOf(page: Page, line: number, {rule, actual, expected}: QueryProblem): Message {
  return createMessage(
    rule,
    page.path,
    {line, column: 1},
    `Unexpected \`${actual}\` in a query, expected ${expected}`,
    {actual, note: 'The page shows the query as it is written, folded.'},
  )
}
