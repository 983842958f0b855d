import {redacted} from '../../plugins/index.ts'
import type {CompiledFolder} from '../graph-folder/index.ts'
import {packageRoot} from '../integration/index.ts'
import {graphTexts, LeakError, leakScan, ownTexts, scanFolder} from '../leak-scan/index.ts'

/**
 * Search every file of a site that was written for private words.
 *
 * @param out Folder of the site, absolute.
 * @throws LeakError where there are any.
 */
export async function expectNoLeak({graph, site, policy}: CompiledFolder, out: string): Promise<void> {
  const texts = graphTexts(graph, policy)
  // Where all is public there is nothing to look for.
  if (texts.privateTexts.length === 0 && texts.privateNames.length === 0) return
  const {title, locale, base, origin = ''} = site.options
  const scan = leakScan(texts, [title, locale, base, origin, redacted, ...(await ownTexts(packageRoot))])
  if (scan.size === 0) return
  const leaks = scanFolder(scan, out, new Set(site.assetUrls.values()))
  if (leaks.length > 0) throw new LeakError(leaks)
}
