import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** What the site is and where its pages are, for programs that read it on behalf of someone. */
export async function GET(): Promise<Response> {
  return textResponse(await views.llmsText(), 'text/plain')
}
