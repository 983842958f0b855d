import type {BlockReference, PageReference, Tag} from '../../syntax/index.ts'
import type {Resolve} from '../resolve.ts'
import {type NodeElement, text} from './element.ts'

type Reference = PageReference | Tag | BlockReference

const kinds = {pageReference: 'page', tag: 'tag', blockReference: 'block'} as const
const classes = {pageReference: 'page-link', tag: 'tag', blockReference: 'block-link'} as const

/**
 * A reference as a link; where it leads nowhere, as a `span` with `is-missing`; where nobody says where it leads, as a `span`
 * that names its target.
 */
export function referenceElement(node: Reference, resolve: Resolve | undefined): NodeElement {
  const kind = kinds[node.type]
  const className = [classes[node.type]]
  const isLabelled = node.type !== 'tag' && node.children !== undefined
  const words = (found?: string) => (isLabelled ? {} : {children: [text(wordsOf(node, found))]})
  if (!resolve) {
    const target = kind === 'block' ? {dataBlock: node.value} : {dataPage: node.value}
    return {name: 'span', properties: {className, ...target}, ...words()}
  }
  const found = resolve(node.value, kind)
  if (!found) return {name: 'span', properties: {className: [...className, 'is-missing']}, ...words()}
  const title = found.title === undefined ? {} : {title: found.title}
  return {name: 'a', properties: {className, href: found.href, ...title}, ...words(found.text)}
}

function wordsOf(node: Reference, found: string | undefined): string {
  if (node.type === 'tag') return `#${found ?? node.value}`
  return found ?? (node.type === 'blockReference' ? `((${node.value}))` : node.value)
}
