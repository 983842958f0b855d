import type {OwnSlidePhrases} from './slide-phrases.ts'

/** What Lectern reads from `logseq/config.edn`, by its own names. Lists are never `undefined`. */
export interface GraphConfig {
  /** `:file/name-format`; absent in the file means `legacy`. */
  readonly fileNameFormat: 'legacy' | 'triple-lowbar'
  /** `:journal/page-title-format`, such as `MMM do, yyyy`. */
  readonly journalPageTitleFormat: string
  /** `:journal/file-name-format`, such as `yyyy_MM_dd`. */
  readonly journalFileNameFormat: string
  readonly pagesDirectory: string
  readonly journalsDirectory: string
  /** `:hidden`: path prefixes, without a leading `/`. */
  readonly hidden: readonly string[]
  /** `:publishing/all-pages-public?` */
  readonly allPagesPublic: boolean
  /** `:preferred-language`: BCP 47 tag of the interface the author writes in. */
  readonly preferredLanguage: string | undefined
  /** `:default-home {:page …}` */
  readonly homePage: string | undefined
  readonly favorites: readonly string[]
  /** `:macros`: name → template with `$1`, `$2` … */
  readonly macros: Readonly<Record<string, string>>
  /** `:property-pages/enabled?` and `:property-pages/excludelist` */
  readonly propertyPages: boolean
  readonly propertyPagesExcluded: readonly string[]
  /** `:property/separated-by-commas` */
  readonly separatedByCommas: readonly string[]
  /** `:ignored-page-references-keywords` */
  readonly ignoredReferenceKeys: readonly string[]
  /** `:block-hidden-properties` */
  readonly hiddenProperties: readonly string[]
  /** Words for slide pointers beside those that are known; from Lectern's own configuration. */
  readonly slidePhrases?: OwnSlidePhrases | undefined
}

/** What holds where `logseq/config.edn` is absent. A new graph's template sets `:triple-lowbar`; an absent key means `legacy`. */
export const defaultGraphConfig: GraphConfig = {
  fileNameFormat: 'legacy',
  journalPageTitleFormat: 'MMM do, yyyy',
  journalFileNameFormat: 'yyyy_MM_dd',
  pagesDirectory: 'pages',
  journalsDirectory: 'journals',
  hidden: [],
  allPagesPublic: false,
  preferredLanguage: undefined,
  homePage: undefined,
  favorites: [],
  macros: {},
  propertyPages: true,
  propertyPagesExcluded: [],
  separatedByCommas: [],
  ignoredReferenceKeys: [],
  hiddenProperties: [],
}
