import views from 'virtual:lectern'
import {textResponse} from './text-response.ts'

/** Every address, for the page that says that there is none, and for addresses of Logseq's own export. */
export async function GET(): Promise<Response> {
  return textResponse(JSON.stringify(await views.addressBook()), 'application/json')
}
