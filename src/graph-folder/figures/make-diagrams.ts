/** What became of a diagram's source: an SVG, or why there is none. */
export type DiagramResult = {readonly svg: string} | {readonly problem: string}

/** Draws Mermaid diagrams, each once. */
export interface Diagrams {
  /** Must have run before the first `draw`: the library is loaded for graphs that hold a diagram only. */
  load(): Promise<void>
  draw(source: string): DiagramResult
}

/** Larger sources are no picture anybody reads, and laying them out takes minutes. */
const longest = 20_000

export function makeDiagrams(): Diagrams {
  const drawn = new Map<string, DiagramResult>()
  let render: ((source: string) => string) | undefined
  return {
    async load() {
      const {renderMermaidSVG} = await import('beautiful-mermaid')
      render = source => renderMermaidSVG(source, {transparent: true, padding: 8, nodeSpacing: 28, layerSpacing: 44})
    },
    draw(source) {
      const known = drawn.get(source)
      if (known) return known
      if (!render) throw new Error('Expected `load` to have run before the first diagram')
      const result = drawWith(render, source)
      drawn.set(source, result)
      return result
    },
  }
}

function drawWith(render: (source: string) => string, source: string): DiagramResult {
  if (source.trim() === '') return {problem: 'it is empty'}
  if (source.length > longest) return {problem: `it is longer than ${longest} characters`}
  try {
    const svg = render(plainSource(source))
    // A drawing without a single shape is of a source that holds no diagram.
    return /<(?:rect|path|circle|polygon|text)\b[^>]*>(?![\s\S]*<\/marker>)/.test(svg)
      ? {svg}
      : {problem: 'it holds no node'}
  } catch (error) {
    return {problem: problemOf(error)}
  }
}

/** Colours are the page's: an author's own would not be readable in the other theme. Nor does a drawing lead anywhere. */
function plainSource(source: string): string {
  if (!/^\s*(?:---[\s\S]*?---\s*)?(?:%%[^\n]*\n\s*)*(?:graph|flowchart|stateDiagram)/i.test(source)) return source
  return source
    .split('\n')
    .filter(line => !/^\s*(?:style|classDef|class|linkStyle|click)\s/.test(line))
    .map(line =>
      line
        .replace(/:::[\w-]+/g, '')
        // The library takes `a-->b` for a node called `a--`.
        .replace(/([\p{L}\p{N}_\])}])(<?(?:--+[>ox]?|-\.+->?|==+>?))(?=[\s|\p{L}\p{N}_])/gu, '$1 $2'),
    )
    .join('\n')
}

function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const header = /Invalid mermaid header: "([^"]*)"/.exec(message)?.[1]
  if (header !== undefined) return `\`${header.slice(0, 60)}\` begins no kind of diagram that is drawn`
  return message.split('\n')[0]?.slice(0, 200) ?? 'it is unreadable'
}
