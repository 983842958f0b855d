import {
  codeLanguage,
  createMessage,
  diagramSource,
  type FigureTools,
  isDiagram,
  type Message,
  type Page,
} from '../../../plugins/index.ts'
import {fencesOf} from './fences-of.ts'
import {type Highlighter, makeHighlighter} from './load-highlighter.ts'
import {type Diagrams, makeDiagrams} from './make-diagrams.ts'

/** What the compiles of one folder share: languages once loaded, code once coloured, diagrams once drawn. */
export interface FigureMemo {
  readonly highlighter: Highlighter
  readonly diagrams: Diagrams
}

export interface PreparedFigures {
  readonly tools: FigureTools
  /** `diagram-unreadable`, for every diagram that stays a source. */
  readonly messages: readonly Message[]
  readonly memo: FigureMemo
}

/**
 * Load what the fences of a folder need, and draw its diagrams.
 *
 * @param pages All pages: of a private diagram, too, its author is told.
 * @param highlight Load languages; a check needs no colours.
 */
export async function prepareFigures(
  pages: Iterable<Page>,
  highlight: boolean,
  memo: FigureMemo = {highlighter: makeHighlighter(), diagrams: makeDiagrams()},
): Promise<PreparedFigures> {
  const {highlighter, diagrams} = memo
  const languages = new Set<string>()
  const sources: {readonly source: string; readonly path: string; readonly line: number}[] = []
  for (const page of pages) {
    for (const {code, line} of fencesOf(page)) {
      const language = codeLanguage(code.lang)
      languages.add(language)
      if (isDiagram(language)) sources.push({source: diagramSource(code), path: page.path, line})
    }
  }
  if (highlight) await highlighter.load(languages)
  if (sources.length > 0) await diagrams.load()
  const messages: Message[] = []
  for (const {source, path, line} of sources) {
    const result = diagrams.draw(source)
    if ('problem' in result) messages.push(unreadable(path, line, result.problem))
  }
  return {
    tools: {
      highlight: highlight ? highlighter.highlight : undefined,
      diagram: sources.length > 0 ? source => drawn(diagrams, source) : undefined,
    },
    messages,
    memo,
  }
}

function drawn(diagrams: Diagrams, source: string): string | undefined {
  const result = diagrams.draw(source)
  return 'svg' in result ? result.svg : undefined
}

function unreadable(path: string, line: number, problem: string): Message {
  return createMessage(
    'diagram-unreadable',
    path,
    {line, column: 1},
    `Unexpected Mermaid source, expected one that can be drawn: ${problem}`,
    {
      note: 'Flowcharts, state, sequence, class, entity relationship and XY charts are drawn; the source is shown instead.',
    },
  )
}
