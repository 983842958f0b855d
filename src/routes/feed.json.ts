import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** The same as `feed.xml`, for those who prefer JSON. */
export async function GET(): Promise<Response> {
  return textResponse(await views.feed('json'), 'application/feed+json')
}
