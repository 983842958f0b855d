import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** The same as `feed.xml`, for those who prefer JSON. */
export function GET(): Response {
  return textResponse(views.feed('json'), 'application/feed+json')
}
