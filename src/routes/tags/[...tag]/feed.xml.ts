import views from 'virtual:lectern'
import type {APIContext} from 'astro'
import {textResponse} from '../../text-response.ts'

export async function getStaticPaths() {
  return (await views.tagFeedSlugs()).map(tag => ({params: {tag}}))
}

/** What dated pages say under one tag. */
export async function GET({params}: APIContext): Promise<Response> {
  return textResponse(await views.tagFeed(params.tag ?? ''), 'application/atom+xml')
}
