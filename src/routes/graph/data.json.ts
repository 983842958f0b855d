import views from 'virtual:lectern'

/** The map's data, read by the graph page only. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await views.graphData()), {headers: {'Content-Type': 'application/json'}})
}
