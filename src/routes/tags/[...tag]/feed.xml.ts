import views from 'virtual:lectern'
import type {APIContext} from 'astro'
import {textResponse} from '../../text-response.ts'

export function getStaticPaths() {
  return views.tagFeedSlugs().map(tag => ({params: {tag}}))
}

/** What dated pages say under one tag. */
export function GET({params}: APIContext): Response {
  return textResponse(views.tagFeed(params.tag ?? ''), 'application/atom+xml')
}
