import {type GraphConfig, type PageName, pageName} from '../1-files/index.ts'

/** Keys that Logseq itself gives a meaning: they name no page. */
const builtIn: ReadonlySet<string> = new Set(
  `title alias aliases tags icon public exclude-from-graph-view filters template template-including-parent id custom-id
  collapsed heading background-color created-at updated-at last-modified-at todo doing now later done query-table
  query-properties query-sort-by query-sort-desc ls-type hl-type hl-page hl-stamp hl-color card-last-interval card-repeats
  card-ease-factor card-next-schedule card-last-reviewed card-last-score macro filetags`.split(/\s+/),
)

/**
 * Name of the page that a property's key stands for: `author` of `author:: …`, and of a key with a namespace its last part.
 *
 * @returns `undefined` for Logseq's own keys, for those of `:property-pages/excludelist`, and where
 * `:property-pages/enabled?` is false. Whether a file makes that page is another question.
 * @see logseq-format.md 5.1
 */
export function propertyPage(
  key: string,
  config: Pick<GraphConfig, 'propertyPages' | 'propertyPagesExcluded'>,
): PageName | undefined {
  if (!config.propertyPages || builtIn.has(key) || key.startsWith('logseq.')) return undefined
  if (config.propertyPagesExcluded.includes(key)) return undefined
  return pageName(key.slice(key.indexOf('/') + 1))
}
