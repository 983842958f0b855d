import type {Paragraph, PhrasingContent} from 'mdast'
import {defaultGraphConfig, journalDay} from '../1-files/index.ts'
import type {Moment} from '../syntax/index.ts'
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
  let run: PhrasingContent[] = []
  for (const [index, node] of body.entries()) {
    if (node.type !== 'paragraph') continue
    run.push(...runStart(run), ...node.children)
    if (body[index + 1]?.type === 'paragraph') continue
    plans = plansIn(run, plans)
    run = []
  }
  return plans
}

function runStart(run: readonly PhrasingContent[]): Paragraph['children'] {
  return run.length === 0 ? [] : [{type: 'break'}]
}

function plansIn(pieces: readonly PhrasingContent[], before: Plans): Plans {
  if (pieces[0]?.type !== 'timestamp' && pieces[1]?.type !== 'timestamp') return before
  let {scheduled, deadline} = before
  for (const piece of pieces) {
    if (piece.type !== 'timestamp') continue
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
