import {type Day, journalDay, journalTitle} from '../../1-files/index.ts'
import type {Timestamp} from '../../syntax/index.ts'
import {attributes} from './attributes.ts'
import {escapeHtml} from './escape-html.ts'
import {drawPageLink} from './page-link.ts'
import type {RenderContext} from './render-context.ts'

/** A date in angle or square brackets: day, time, repeater. */
const moments = /[<[](\d{4}-\d{1,2}-\d{1,2}) [^\s\]>]+(?: (\d{1,2}:\d{2}))?(?: ([.+]{1,2}\d+[hdwmy]))?[^\]>]*[>\]]/g

/**
 * A date an author wrote as the app does, `SCHEDULED: <2026-05-01 Fri 10:00 .+1w>`: the day as the graph writes days and
 * a link to its page where there is one, then the time and how often. What is no day of the calendar stays as written.
 */
export function drawTimestamp(node: Pick<Timestamp, 'value' | 'keyword'>, context: RenderContext): string {
  const drawn = [...node.value.matchAll(moments)].map(([, date = '', time, repeater]) => {
    const day = journalDay(date, context.site.graph.config, {lax: true})
    return day === undefined ? undefined : drawMoment(day, time, repeater, context)
  })
  const kind = node.keyword === 'clock' ? undefined : node.keyword
  const html =
    drawn.length === 0 || drawn.includes(undefined) || node.keyword === 'clock'
      ? escapeHtml(node.value)
      : `${kind === undefined ? '' : `<span class="timestamp-kind">${escapeHtml(context.site.words.text[kind])}</span> `}${drawn.join(' – ')}`
  return `<span${attributes({class: 'timestamp', 'data-kind': kind})}>${html}</span>`
}

function drawMoment(day: Day, time: string | undefined, repeater: string | undefined, context: RenderContext): string {
  const title = journalTitle(day, context.site.graph.config)
  const link = drawPageLink(title, escapeHtml(title), 'page-link', context).replace(
    /^<span class="page-link is-missing">(.*)<\/span>$/,
    '$1',
  )
  const clock = time?.padStart(5, '0')
  const datetime = clock === undefined ? day : `${day}T${clock}`
  const often = repeater === undefined ? '' : `, ${escapeHtml(everyOf(repeater, context))}`
  return `<time${attributes({datetime})}>${link}${clock === undefined ? '' : ` ${clock}`}</time>${often}`
}

/** `.+1w` → every week, `++2d` → every 2 days. */
function everyOf(repeater: string, {site}: RenderContext): string {
  const [, count = '1', unit = 'd'] = /(\d+)([hdwmy])$/.exec(repeater) ?? []
  return site.words.text.every(Number(count), unit as 'h' | 'd' | 'w' | 'm' | 'y')
}
