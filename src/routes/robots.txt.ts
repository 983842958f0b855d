import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** Where crawlers find the sitemap. */
export async function GET(): Promise<Response> {
  return textResponse(await views.robotsText(), 'text/plain')
}
