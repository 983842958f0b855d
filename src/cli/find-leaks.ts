import {pictureUrls, redacted} from '../../plugins/index.ts'
import type {CompiledFolder} from '../graph-folder/index.ts'
import {packageRoot} from '../integration/index.ts'
import {graphTexts, type Leak, leakScan, ownTexts, scanFolder} from '../leak-scan/index.ts'

/**
 * Search every file of a site that was written for private words.
 *
 * @param out Folder of the site, absolute.
 */
export async function findLeaks({graph, site, policy}: CompiledFolder, out: string): Promise<readonly Leak[]> {
  const texts = graphTexts(graph, policy)
  // Where all is public there is nothing to look for.
  if (texts.privateTexts.length === 0 && texts.privateNames.length === 0) return []
  const {title, locale, base, origin = ''} = site.options
  const scan = leakScan(texts, [title, locale, base, origin, redacted, ...(await ownTexts(packageRoot))])
  return scan.size === 0 ? [] : scanFolder(scan, out, new Set([...site.assetUrls.values(), ...pictureUrls(site)]))
}
