import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** What the site is and where its pages are, for programs that read it on behalf of someone. */
export function GET(): Response {
  return textResponse(views.llmsText(), 'text/plain')
}
