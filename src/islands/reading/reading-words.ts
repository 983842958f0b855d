import type {Words} from '../../../plugins/index.ts'

/** What the script says by itself; the rest it takes from the links and headings of the page. */
export type ReadingWords = {
  readonly folds: Words['folds']
  readonly previews: Words['previews']
  readonly panes: Words['panes']
  readonly shortcuts: Words['shortcuts']
}

/** The strings of the interface, as `ReadingScript.astro` wrote them into the page; `undefined` for a page without. */
export function readingWords(): ReadingWords | undefined {
  known ??= JSON.parse(document.querySelector<HTMLElement>('#reading-words')?.dataset.words ?? 'null') ?? undefined
  return known
}

let known: ReadingWords | undefined
