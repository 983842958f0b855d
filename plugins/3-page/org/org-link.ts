import type {Image, Link, PhrasingContent} from 'mdast'
import {type BlockReference, isUuid, type PageReference} from '../../syntax/index.ts'
import {findInAddress, findInName, type Spot} from '../find-references.ts'
import type {Found} from '../found.ts'

/** `[[target][label]]` of Org, read. */
export interface OrgLink {
  readonly node: Link | Image | PageReference | BlockReference
  readonly target: string
}

/** What is shown where an Org link without a label leads to it. */
const media = /\.(?:gif|svg|jpe?g|ico|png|bmp|webp|avif|heic|mp3|ogg|wav|m4a|flac|mp4|webm|mov)(?:\?[^/]*)?$/i

/**
 * Read an Org link: an address or a file, a block by `((uuid))` or `id:uuid`, else a page. A picture, a sound or a film
 * without a label is shown.
 *
 * @returns `undefined` where the source is no such link: `[[Page]]`.
 */
export function readOrgLink(source: string): OrgLink | undefined {
  const parts = /^\[\[(.+?)\]\[(.+)\]\]$/.exec(source)
  const written = parts?.[1]
  if (written === undefined) return withoutLabel(source.slice(2, -2))
  return read(written, [{type: 'text', value: parts?.[2] ?? written}])
}

/** `[[https://…]]` and `[[file:…]]` are addresses in Org, not pages. */
function withoutLabel(written: string): OrgLink | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]*:\/\/|file:|id:|\.{1,2}\/)/i.test(written)) return undefined
  const target = written.replace(/^file:/, '')
  if (media.test(target)) return {node: {type: 'image', title: null, url: target, alt: ''}, target}
  return read(written, [{type: 'text', value: written}])
}

function read(written: string, children: PhrasingContent[]): OrgLink {
  const id = /^(?:id:|\(\()([0-9a-f-]{36})(?:\)\))?$/i.exec(written)?.[1]
  if (id !== undefined && isUuid(id)) {
    const target = id.toLowerCase()
    return {node: {type: 'blockReference', value: target, children}, target}
  }
  const target = written.replace(/^file:/, '')
  if (target !== written || /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|\.{0,2}\/)/i.test(target)) {
    return {node: {type: 'link', title: null, url: target, children}, target}
  }
  return {node: {type: 'pageReference', value: target.trim(), children}, target}
}

/** What an Org link refers to: a file of the graph's notes is the page of its name. */
export function findInOrgLink({node, target}: OrgLink, spot: Spot): Found[] {
  if (node.type === 'blockReference') return [{type: 'block', target, via: 'text', ...spot}]
  if (node.type === 'pageReference') return findInName('page', target, spot, 0)
  const file = /^(?![a-z][a-z0-9+.-]*:)(?:.*\/)?([^/]+)\.(?:org|md|markdown)(?:::.*)?$/i.exec(target)?.[1]
  return file === undefined
    ? findInAddress(target, undefined, spot)
    : findInName('page', file.replaceAll('___', '/'), spot, 0)
}
