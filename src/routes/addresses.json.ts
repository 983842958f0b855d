import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** Every address, for the page that says that there is none, and for addresses of Logseq's own export. */
export function GET(): Response {
  return textResponse(JSON.stringify(views.addressBook()), 'application/json')
}
