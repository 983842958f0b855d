import {
  type AssetFile,
  type Day,
  defaultGraphConfig,
  type GraphConfig,
  graphPath,
  pageKey,
} from '../../plugins/1-files/index.ts'
import {type Page, readPage} from '../../plugins/3-page/index.ts'
import {buildGraph, projectPublic} from '../../plugins/4-graph/index.ts'
import {buildSite, type RenderContext, type Site, type SiteOptions} from '../../plugins/5-views/index.ts'

/** What a tiny site may be told beside its files. */
export interface TinyOptions {
  readonly config?: Partial<GraphConfig>
  readonly assets?: readonly AssetFile[]
  readonly site?: Partial<SiteOptions>
  /** Only pages with `public:: true`; everything otherwise. */
  readonly onlyPublic?: boolean
}

/** What a tiny site is built with, unless asked otherwise. */
export const tinyOptions: SiteOptions = {
  title: 'Tiny',
  base: '/',
  origin: undefined,
  locale: 'en',
  home: undefined,
  today: '2026-05-01' as Day,
  shownPrivate: new Set(),
  notes: false,
}

/** A site of a few files: path in the graph folder → text. Everything is public unless asked otherwise. */
export function tinySite(files: Readonly<Record<string, string>>, options: TinyOptions = {}): Site {
  const config = {...defaultGraphConfig, fileNameFormat: 'triple-lowbar' as const, ...options.config}
  const pages = Object.entries(files).map(([path, text]) => readPage({path: graphPath(path), text}, config))
  const graph = buildGraph({pages, assets: options.assets ?? [], config})
  const policy = {allPagesPublic: options.onlyPublic !== true, notes: false, mentions: 'text'} as const
  return buildSite(projectPublic(graph, policy), {...tinyOptions, ...options.site})
}

/** A page of a tiny site by name. */
export function pageOf(site: Site, name: string): Page {
  const page = site.graph.pages.get(pageKey(name))
  if (!page) throw new Error(`Unexpected page \`${name}\`, expected one of the tiny site`)
  return page
}

/** What a page of a tiny site is drawn with. */
export function contextOf(site: Site, name: string, surface: RenderContext['surface'] = 'page'): RenderContext {
  const page = pageOf(site, name)
  return {site, page, surface, within: [page.key]}
}
