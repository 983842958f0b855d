import type {AssetFile} from '../../1-files/index.ts'
import {resolveAsset} from '../../4-graph/index.ts'
import {hrefOfPath} from '../urls/index.ts'
import type {RenderContext} from './render-context.ts'

/** A file of the graph folder that the site carries. */
export interface FoundAsset {
  readonly file: AssetFile
  /** Address: begins with the base. */
  readonly href: string
}

/**
 * Find the file a path leads to.
 *
 * @param written Path as written: relative to the page, or to the folder; maybe percent-encoded, maybe with `?` or `#` behind.
 * @returns `undefined` where the site does not carry such a file, and for what should be a picture and is none: both are
 *   drawn as a name.
 */
export function findAsset(written: string, {site, page}: RenderContext): FoundAsset | undefined {
  const path = resolveAsset(site.graph.assets, page.path, written)?.path
  const url = path === undefined ? undefined : site.assetUrls.get(path)
  if (path === undefined || url === undefined) return undefined
  const file = site.graph.assets.get(path) ?? {path}
  // Of one that is cut, browsers show what there is.
  if (file.fault !== undefined && file.fault !== 'cut') return undefined
  const fragment = /#[\w=&.-]+$/.exec(written)?.[0] ?? ''
  return {file, href: hrefOfPath(site, url) + fragment}
}

/** Last part of a path, readable: what a missing file is called. */
export function fileNameOf(written: string): string {
  return (
    decode(written.replace(/[?#].*$/s, ''))
      .split('/')
      .at(-1) || written
  )
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
