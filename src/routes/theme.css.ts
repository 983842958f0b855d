import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** What the author changes of the look. */
export async function GET(): Promise<Response> {
  return textResponse(await views.themeSheet(), 'text/css')
}
