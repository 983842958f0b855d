import {type GraphConfig, type GraphPath, graphPath} from '../1-files/index.ts'

/** Path of a file without one: it names no page. */
const nameless = 'nameless.md'

/**
 * Path inside the graph folder, from any path: what stands from its last `pages/` or `journals/` on, else the file name.
 *
 * @param path Path of a virtual file, absolute or relative; `undefined` for a text without file.
 */
export function pagePath(path: string | undefined, config: GraphConfig): GraphPath {
  const parts = (path ?? nameless).replaceAll('\\', '/').split('/')
  const folder = parts.findLastIndex(part => part === config.pagesDirectory || part === config.journalsDirectory)
  return graphPath((folder === -1 ? parts.slice(-1) : parts.slice(folder)).join('/'))
}
