import {type AssetFile, defaultGraphConfig, type GraphConfig, type GraphPath} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import {buildGraph} from './build-graph.ts'
import {captionsOf} from './captions-of.ts'
import {chooseShown, type ShownPolicy} from './choose-shown.ts'
import type {Graph, PublicGraph} from './graph.ts'
import {namesInQuery} from './names-in-query.ts'
import {type Privacy, privacyOf} from './privacy.ts'
import {projectPage} from './project-page.ts'
import {projectPointers} from './project-pointers.ts'
import {resolveAsset} from './resolve-asset.ts'
import {isHidden} from './visibility.ts'

/** What may be seen. */
export type ProjectionPolicy = ShownPolicy

/**
 * Make the public graph: take the pages that are public, take out of them what is not or leads to what is not, and build a
 * new graph from what is left. Nothing private can be in it, since it was made without.
 *
 * @see `visibilityOf` for which page is public.
 */
export function projectPublic(graph: Graph, policy: ProjectionPolicy): PublicGraph {
  const everything = policy.everything === true
  if (everything && policy.notes) return brand(graph)
  const {pages: shown, dropped, withoutNotes, links} = chooseShown(graph, policy)
  const privacy = privacyOf(graph, new Set(shown.keys()), dropped, policy.mentions)
  const pages = [...shown.values()].map(page =>
    projectPage(page, {
      privacy,
      config: graph.config,
      dropped: dropped.get(page.key) ?? new Set(),
      withoutNotes: withoutNotes.has(page.key),
      pointers: links.has(page.key) ? projectPointers(page, graph, links, key => shown.has(key)) : undefined,
    }),
  )
  const visible = [...graph.assets.values()].filter(asset => everything || !isHidden(asset.path, graph.config))
  const config = publicConfig(graph.config, policy, privacy)
  return brand(buildGraph({pages, assets: reachedAssets(pages, visible), config, silent: true}))
}

function brand(graph: Graph): PublicGraph {
  return {...graph, __public: true}
}

/** Files that some page that is left shows. */
function reachedAssets(pages: readonly Page[], assets: readonly AssetFile[]): readonly AssetFile[] {
  const byPath = new Map<GraphPath, AssetFile>(assets.map(asset => [asset.path, asset]))
  const reached = new Map<GraphPath, AssetFile>()
  for (const page of pages) {
    for (const references of [page.references, ...page.blocks.map(block => block.references)]) {
      for (const reference of references) {
        if (reference.type !== 'asset') continue
        const found = resolveAsset(byPath, page.path, reference.target)
        const asset = found?.exists ? byPath.get(found.path) : undefined
        if (asset === undefined) continue
        reached.set(asset.path, asset)
        const captions = byPath.get(captionsOf(asset.path, byPath) ?? asset.path)
        if (captions) reached.set(captions.path, captions)
      }
    }
  }
  return [...reached.values()]
}

/** What of the configuration may reach the site: named fields, and of lists of names those that are no private page's. */
function publicConfig(
  config: GraphConfig,
  policy: ProjectionPolicy,
  {isPrivateName, holdsPrivateId}: Privacy,
): GraphConfig {
  const home = config.homePage
  return {
    ...defaultGraphConfig,
    fileNameFormat: config.fileNameFormat,
    journalPageTitleFormat: config.journalPageTitleFormat,
    journalFileNameFormat: config.journalFileNameFormat,
    pagesDirectory: config.pagesDirectory,
    journalsDirectory: config.journalsDirectory,
    allPagesPublic: config.allPagesPublic || policy.allPagesPublic,
    preferredLanguage: config.preferredLanguage,
    homePage: home === undefined || isPrivateName(home) ? undefined : home,
    favorites: config.favorites.filter(name => !isPrivateName(name)),
    // A macro that names something private stays as its author calls it: it is not expanded.
    macros: Object.fromEntries(
      Object.entries(config.macros).filter(
        ([, template]) => !holdsPrivateId(template) && !namesInQuery(template).some(isPrivateName),
      ),
    ),
    propertyPages: config.propertyPages,
    separatedByCommas: config.separatedByCommas,
    ignoredReferenceKeys: config.ignoredReferenceKeys,
    hiddenProperties: config.hiddenProperties,
  }
}
