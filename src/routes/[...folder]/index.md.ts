import views from 'virtual:lectern'
import type {APIContext} from 'astro'
import {textResponse} from '../text-response.ts'

export function getStaticPaths() {
  return views.markdownPages().map(({folder, slug}) => ({params: {folder}, props: {slug}}))
}

/** A page as Markdown, beside its HTML. */
export function GET({props}: APIContext<{slug: string}>): Response {
  return textResponse(views.markdown(props.slug), 'text/markdown')
}
