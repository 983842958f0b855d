import type {PhrasingContent} from 'mdast'
import {defaultGraphConfig, journalDay} from '../1-files/index.ts'
import type {Moment, Timestamp} from '../syntax/index.ts'
import type {BodyNode} from './body/lines.ts'
import type {PlannedDay} from './page.ts'

/** What a block is planned for. */
export interface Plans {
  readonly scheduled: PlannedDay | undefined
  readonly deadline: PlannedDay | undefined
}

/** A block that is planned for no day. */
export const noPlans: Plans = {scheduled: undefined, deadline: undefined}

/**
 * Find `SCHEDULED:` and `DEADLINE:` among the paragraphs below a block's title. A paragraph tells where its first or second
 * piece is a timestamp; then all in it count, the last of a kind. Paragraphs with only blank lines between are one.
 *
 * @see logseq-format.md, 3.12: on the title's own line, and behind other text, they plan nothing.
 */
export function findPlans(body: readonly BodyNode[]): Plans {
  let plans = noPlans
  /** Whether the paragraphs that directly follow each other tell. */
  let tells = false
  for (const [index, node] of body.entries()) {
    if (node.type !== 'paragraph') continue
    if (body[index - 1]?.type !== 'paragraph') tells = node.children.slice(0, 2).some(isTimestamp)
    if (tells) plans = plansIn(node.children, plans)
  }
  return plans
}

function isTimestamp(node: PhrasingContent): node is Timestamp {
  return node.type === 'timestamp'
}

function plansIn(pieces: readonly PhrasingContent[], before: Plans): Plans {
  let {scheduled, deadline} = before
  for (const piece of pieces.filter(isTimestamp)) {
    if (piece.keyword === 'scheduled') scheduled = toPlannedDay(piece) ?? scheduled
    if (piece.keyword === 'deadline') deadline = toPlannedDay(piece) ?? deadline
  }
  return {scheduled, deadline}
}

/** `undefined` for a day that no calendar has. */
function toPlannedDay({date, time, repeater}: Moment): PlannedDay | undefined {
  const day = journalDay(date, defaultGraphConfig)
  if (day === undefined) return undefined
  return {day, ...(time === undefined ? {} : {time}), ...(repeater === undefined ? {} : {repeater})}
}
