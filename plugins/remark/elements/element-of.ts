import type {Image, Link, Nodes} from 'mdast'
import type {InlineMath, Math as MathBlock} from 'mdast-util-math'
import type {Resolve} from '../resolve.ts'
import {element, type NodeElement, text} from './element.ts'
import {blockElement, markerElement, propertyElement} from './outline-elements.ts'
import {referenceElement} from './reference-elements.ts'

const admonitions = new Set(['note', 'tip', 'important', 'caution', 'warning', 'pinned'])

/** The element of a node of Logseq's; `undefined` for every other node. Its children have theirs by now. */
export function elementOf(node: Nodes, resolve: Resolve | undefined): NodeElement | undefined {
  switch (node.type) {
    case 'outline':
      return {name: 'ul', properties: {className: ['outline']}}
    case 'block':
      return blockElement(node)
    case 'properties':
      return {name: 'dl', properties: {className: ['properties']}}
    case 'property':
      return propertyElement(node)
    case 'taskMarker':
      return markerElement(node)
    case 'taskPriority':
      return {
        name: 'span',
        properties: {className: ['priority'], dataPriority: node.value},
        children: [text(`${node.value} `)],
      }
    case 'pageReference':
    case 'tag':
    case 'blockReference':
      return referenceElement(node, resolve)
    case 'macro':
      return {name: 'code', properties: {className: ['macro']}, children: [text(node.value)]}
    case 'timestamp':
      return {name: 'span', properties: {className: ['timestamp']}, children: [text(node.value)]}
    case 'highlight':
      return {name: 'mark'}
    case 'subscript':
      return {name: 'sub'}
    case 'superscript':
      return {name: 'sup'}
    case 'inlineMath':
    case 'math':
      return mathElement(node)
    case 'admonition': {
      const isAdmonition = admonitions.has(node.kind)
      const className = [isAdmonition ? 'admonition' : 'passage']
      return {name: isAdmonition ? 'aside' : 'div', properties: {className, dataKind: node.kind}}
    }
    case 'definitionList':
      return {name: 'dl'}
    case 'definitionTerm':
      return {name: 'dt'}
    case 'definitionDescription':
      return {name: 'dd'}
    case 'drawer':
      return folded('drawer', node.name, node.value)
    case 'advancedQuery':
      return folded('query', 'Query', node.value)
    case 'image':
    case 'link':
      return sizedElement(node)
    default:
      return undefined
  }
}

/** As remark-math has it, so that rehype-katex and rehype-mathjax find it. */
function mathElement(node: InlineMath | MathBlock): NodeElement {
  const display = node.type === 'math' || node.data?.display === true
  const className = ['language-math', display ? 'math-display' : 'math-inline']
  if (node.type === 'inlineMath') return {name: 'code', properties: {className}, children: [text(node.value)]}
  return {name: 'pre', children: [element('code', {className}, [text(node.value)])]}
}

function folded(name: string, title: string, value: string): NodeElement {
  const code = element('pre', {}, [element('code', {}, [text(value)])])
  return {name: 'details', properties: {className: [name]}, children: [element('summary', {}, [text(title)]), code]}
}

/** What `{:width 200}` says, as attributes. A link has none. */
function sizedElement(node: Image | Link): NodeElement | undefined {
  const {width, height} = node.data?.size ?? {}
  if (node.type === 'link' || (width === undefined && height === undefined)) return undefined
  return {name: 'img', properties: {...(width ? {width} : {}), ...(height ? {height} : {})}}
}
