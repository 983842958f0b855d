import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {Property} from '../3-page/index.ts'
import type {OwnLines} from './own-lines.ts'
import type {PropertyList, PropertyNode} from './property-node.ts'

/**
 * Make the node of some properties; `undefined` where there are none. `collapsed` is a field of its block.
 *
 * @param properties Properties of a page or a block, read with positions.
 */
export function propertyList(properties: readonly Property[], lines: OwnLines): PropertyList | undefined {
  const children = properties.map((property): PropertyNode => {
    const {key, value, written, content} = property
    const node: PropertyNode = {type: 'property', key, value, written, children: [...content] as PhrasingContent[]}
    const position = positionOf(property, lines)
    if (position) node.position = position
    return node
  })
  if (children.length === 0) return undefined
  const list: PropertyList = {type: 'properties', children}
  const places = children.flatMap(({position}) => (position ? [position] : []))
  const byOffset = places.toSorted((one, two) => (one.start.offset ?? 0) - (two.start.offset ?? 0))
  const first = byOffset[0]
  const last = byOffset.at(-1)
  if (first && last) list.position = {start: {...first.start}, end: {...last.end}}
  return list
}

/** From the key to the end of the value, on one line: `key:: value`, `:key: value` of a drawer, `#+key: value`. */
function positionOf({line, column, written}: Property, lines: OwnLines): Position | undefined {
  const places = lines.placesOf(line, line + 1)
  if (!places) return undefined
  const before = lines.textOf(line, line + 1).slice(0, column - 1)
  const key = /[^\s]*::?[ \t]*$/.exec(before)
  const offset = places.start.offset - places.start.column + 1
  const start = key ? key.index : column - 1
  const end = column - 1 + written.length
  return {
    start: {line, column: start + 1, offset: offset + start},
    end: {line, column: end + 1, offset: offset + end},
  }
}
