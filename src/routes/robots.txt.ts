import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** Where crawlers find the sitemap. */
export function GET(): Response {
  return textResponse(views.robotsText(), 'text/plain')
}
