import type {MapWords} from './map-words.ts'

/** A kind of link in the words of the page; as the data has it where the page knows no word for it. */
export function edgeName(type: string, {edgeTypes}: Pick<MapWords, 'edgeTypes'>): string {
  return Object.hasOwn(edgeTypes, type) ? edgeTypes[type as keyof typeof edgeTypes] : type
}
