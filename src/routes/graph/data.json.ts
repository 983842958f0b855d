import views from 'virtual:lectern'

/** The map's data, read by the graph page only. */
export function GET(): Response {
  return new Response(JSON.stringify(views.graphData()), {headers: {'Content-Type': 'application/json'}})
}
