import views from 'virtual:lectern'
import {textResponse} from '../text-response.ts'

/** Every page with what it is sorted and narrowed by: read when someone does, and to go to any page. */
export async function GET(): Promise<Response> {
  return textResponse(JSON.stringify(await views.pageCatalogue()), 'application/json')
}
