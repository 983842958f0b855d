import type {BlockId, Property, WrittenReference} from './page.ts'

/** What the app puts before the key of a PDF file to name the page of its highlights. */
const annotationPrefix = 'hls__'

/**
 * Path of the picture of a highlighted area of a PDF file, relative to a page's folder: the app cuts it out and names it
 * by page, block and time.
 *
 * @param pageName Name of the page of highlights.
 * @returns `undefined` for a block that is no highlighted area.
 */
export function areaPicturePath(
  properties: readonly Property[],
  id: BlockId | undefined,
  pageName: string,
): string | undefined {
  if (id === undefined || written(properties, 'hl-type') !== 'area' || !pageName.startsWith(annotationPrefix)) return
  const [page, stamp] = [written(properties, 'hl-page'), written(properties, 'hl-stamp')]
  if (page === undefined || stamp === undefined || !/^\d+$/.test(page + stamp)) return
  return `../assets/${pageName.slice(annotationPrefix.length)}/${page}_${id}_${stamp}.png`
}

/** The same as a reference, at the property that says which picture it is; an empty list for any other block. */
export function areaPictureReferences(
  properties: readonly Property[],
  id: BlockId | undefined,
  pageName: string,
): readonly WrittenReference[] {
  if (properties.length === 0) return []
  const target = areaPicturePath(properties, id, pageName)
  const place = properties.find(({key}) => key === 'hl-stamp')
  if (target === undefined || place === undefined) return []
  const {key, line, column} = place
  return [{type: 'asset', target, via: 'property', key, line, column}]
}

function written(properties: readonly Property[], key: string): string | undefined {
  return properties.find(property => property.key === key)?.written.trim()
}
