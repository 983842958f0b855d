/** A file of text as a response; 404 where there is none, as in `dev` after a page was deleted. */
export function textResponse(text: string | undefined, type: string): Response {
  if (text === undefined) return new Response('Nothing here', {status: 404})
  return new Response(text, {headers: {'Content-Type': `${type}; charset=utf-8`}})
}
