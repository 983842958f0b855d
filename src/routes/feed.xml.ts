import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** Dated pages and journals, newest first. */
export async function GET(): Promise<Response> {
  return textResponse(await views.feed('atom'), 'application/atom+xml')
}
