import type {Property} from '../../3-page/index.ts'
import type {RenderContext} from './render-context.ts'

/** Properties that are an app's business everywhere. @see logseq-format.md 2.9, column H "all" */
const hiddenEverywhere = words(`
  id custom-id collapsed heading background-color logseq.order-list-type created-at updated-at last-modified-at
  todo doing now later done query-table query-properties query-sort-by query-sort-desc logseq.query/nlp-date
  ls-type hl-type hl-page hl-stamp hl-color logseq.macro-name logseq.macro-arguments logseq.tldraw.page
  logseq.tldraw.shape card-last-interval card-repeats card-ease-factor card-next-schedule card-last-reviewed
  card-last-score logseq.color logseq.table.version logseq.table.compact logseq.table.headers logseq.table.hover
  logseq.table.borders logseq.table.stripes logseq.table.max-width template template-including-parent
  public`)

/** How a page becomes slides, and what its speaker says: on a page of a talk no reader is shown these. */
const hiddenOnSlides = words('notes slide slide-level layout fragment timing')

/** Properties of a page that are drawn elsewhere on it, or that say how to draw it. */
const hiddenOnPage = words(`
  title alias aliases tags icon exclude-from-graph-view filters next-slide prev-slide deck deck-title
  lang translation-of translation translations permalink robots macro filetags`)

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/**
 * The properties a reader is shown, in the author's order: no built-ins, none that the config hides, none without value.
 *
 * @param place A page's own properties, or those of a block.
 * @param context Its page is the one the properties stand on; one with a pointer is a page of a talk.
 */
export function shownProperties(
  properties: readonly Property[],
  place: 'page' | 'block',
  {site, page}: Pick<RenderContext, 'site' | 'page'>,
): readonly Property[] {
  if (properties.length === 0) return properties
  // The app writes the address of a PDF file twice on the page of its highlights.
  const hasFile = properties.some(({key}) => key === 'file')
  return properties.filter(
    ({key, written}) =>
      !(key === 'file-path' && hasFile) &&
      written.trim() !== '' &&
      !hiddenEverywhere.has(key) &&
      !(place === 'page' && hiddenOnPage.has(key)) &&
      !(page.pointers.length > 0 && hiddenOnSlides.has(key)) &&
      !site.graph.config.hiddenProperties.includes(key),
  )
}
