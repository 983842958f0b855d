import type {Link, PhrasingContent} from 'mdast'
import {type BlockReference, isUuid, type PageReference} from '../syntax/index.ts'
import {findInAddress, findInName, type Spot} from './find-references.ts'
import type {Found} from './found.ts'

/** `[[target][label]]` of Org, read. */
export interface OrgLink {
  readonly node: Link | PageReference | BlockReference
  readonly target: string
}

/**
 * Read an Org link with a label: an address or a file, a block by `((uuid))` or `id:uuid`, else a page.
 *
 * @returns `undefined` where the source is no such link: `[[Page]]`.
 */
export function readOrgLink(source: string): OrgLink | undefined {
  const parts = /^\[\[(.+?)\]\[(.+)\]\]$/.exec(source)
  const written = parts?.[1]
  if (written === undefined) return addressed(source.slice(2, -2))
  const children: PhrasingContent[] = [{type: 'text', value: parts?.[2] ?? written}]
  return read(written, children)
}

/** `[[https://…]]` and `[[file:…]]` are addresses in Org, not pages. */
function addressed(target: string): OrgLink | undefined {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|file:|id:)/i.test(target)
    ? read(target, [{type: 'text', value: target}])
    : undefined
}

function read(written: string, children: PhrasingContent[]): OrgLink {
  const id = /^(?:id:|\(\()([0-9a-f-]{36})(?:\)\))?$/i.exec(written)?.[1]
  if (id !== undefined && isUuid(id)) {
    const target = id.toLowerCase()
    return {node: {type: 'blockReference', value: target, children}, target}
  }
  const target = written.replace(/^file:/, '')
  if (target !== written || /^(?:[a-z][a-z0-9+.-]*:\/\/|\.{0,2}\/)/i.test(target)) {
    return {node: {type: 'link', title: null, url: target, children}, target}
  }
  return {node: {type: 'pageReference', value: target.trim(), children}, target}
}

/** What an Org link refers to. */
export function findInOrgLink(link: OrgLink, spot: Spot): Found[] {
  if (link.node.type === 'blockReference') return [{type: 'block', target: link.target, via: 'text', ...spot}]
  return link.node.type === 'link'
    ? findInAddress(link.target, undefined, spot)
    : findInName('page', link.target, spot, 0)
}
