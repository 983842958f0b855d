import {cardViews, pictureUrls, redacted} from '../../plugins/index.ts'
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
  if (scan.size === 0) return []
  // Pictures of the author's that public blocks show, what was made of them, and words of public pages as pictures.
  const pictures = [...site.assetUrls.values(), ...pictureUrls(site), ...cardViews(site).map(({url}) => url)]
  return scanFolder(scan, out, new Set(pictures))
}
