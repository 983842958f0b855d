import type {PhrasingContent} from 'mdast'
import {journalDay} from '../../1-files/index.ts'
import type {Property} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {dayOf} from './typed-value.ts'

/** What a value of a property is, for the sign before its key; `text` for anything that is nothing else. */
export type ValueKind = 'date' | 'number' | 'yes' | 'no' | 'link' | 'page' | 'tag' | 'file' | 'text'

/** A number, with a unit or without: `1,200`, `3.5 kg`, `40 %`, `−2`. */
const number = /^[-+−~±]?\d{1,15}(?:[.,]\d{1,15}){0,6}(?:\s?[\p{L}%‰°€$£¥²³/]{1,6})?$/u

/** Say what a value is; a value of several parts is what all of them are, and commas between them do not count. */
export function valueKind({key, value, written, content}: Property, site: Pick<Site, 'graph'>): ValueKind {
  const text = written.trim()
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object' && site.graph.config.separatedByCommas.includes(key)) return 'page'
  if (dayOf(text) !== undefined) return 'date'
  if (number.test(text)) return 'number'
  const kinds = new Set(content.filter(isSaying).map(node => kindOfNode(node, site)))
  const [first = 'text', ...others] = kinds
  return others.length === 0 ? first : 'text'
}

/** Not what only stands between values. */
function isSaying(node: PhrasingContent): boolean {
  return node.type !== 'text' || !/^[\s,，、;；·]*$/u.test(node.value)
}

function kindOfNode(node: PhrasingContent, {graph}: Pick<Site, 'graph'>): ValueKind {
  switch (node.type) {
    case 'pageReference':
      return journalDay(node.value, graph.config, {lax: true}) === undefined ? 'page' : 'date'
    case 'tag':
      return 'tag'
    case 'timestamp':
      return 'date'
    case 'blockReference':
      return 'page'
    case 'image':
      return 'file'
    case 'link':
      return /^[a-z][\w+.-]*:/i.test(node.url) ? 'link' : 'file'
    default:
      return 'text'
  }
}
