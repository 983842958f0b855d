import type {Nodes} from 'mdast'
import type {Site} from '../../site.ts'
import {altText, mediaKind} from '../../to-hast/image.ts'
import type {Atom} from '../atom.ts'
import {mediaOf} from '../media-of.ts'
import {anyNode} from '../text-runs.ts'

/** Pictures whose labels tell a listener nothing, by the item they stand in: how many. A file that is not there is none. */
export function pictureCounts(atoms: readonly Atom[], site: Site): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const atom of atoms) {
    const count = silentPictures(atom, site)
    if (count > 0) counts.set(atom.source, (counts.get(atom.source) ?? 0) + count)
  }
  return counts
}

function silentPictures(atom: Atom, site: Site): number {
  const rest: Nodes[] = atom.kind === 'table' || atom.kind === 'code' ? [atom.node] : [...atom.nodes]
  let count = 0
  for (let node = rest.pop(); node; node = rest.pop()) {
    const {type, alt, url = '', children = []} = anyNode(node)
    const isSilent = type === 'image' && mediaKind(url) !== 'video' && altText(alt ?? '') === ''
    if (isSilent && mediaOf(node, atom.page, site).kind === 'picture') count++
    for (const child of children) rest.push(child as Nodes)
  }
  return count
}
