import views from 'virtual:lectern'
import type {APIContext} from 'astro'
import {textResponse} from '../text-response.ts'

export async function getStaticPaths() {
  return (await views.markdownPages()).map(({folder, slug}) => ({params: {folder}, props: {slug}}))
}

/** A page as Markdown, beside its HTML. */
export async function GET({props}: APIContext<{slug: string}>): Promise<Response> {
  return textResponse(await views.markdown(props.slug), 'text/markdown')
}
