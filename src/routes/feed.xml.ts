import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** Dated pages and journals, newest first. */
export function GET(): Response {
  return textResponse(views.feed('atom'), 'application/atom+xml')
}
