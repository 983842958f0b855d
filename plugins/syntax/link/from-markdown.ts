import type {Image, Link, PhrasingContent} from 'mdast'
import type {CompileContext, Extension} from 'mdast-util-from-markdown'
import {toString as textOf} from 'mdast-util-to-string'
import type {Token} from 'micromark-util-types'
import type {BlockReference} from '../block-reference/index.ts'
import type {PageReference} from '../page-reference/index.ts'
import type {LinkParts} from './read-link.ts'

/** The node of a link with its label: a link, or a labelled reference. */
export function toLink(parts: LinkParts, children: PhrasingContent[]): Link | PageReference | BlockReference {
  if (parts.kind === 'page') return {type: 'pageReference', value: parts.target, children}
  if (parts.kind === 'block') return {type: 'blockReference', value: parts.target, children}
  const data = parts.size ? {data: {size: parts.size}} : {}
  return {type: 'link', title: parts.title, url: parts.target, children, ...data}
}

/** The node of an image: its label is plain text. */
export function toImage(parts: LinkParts, label: readonly PhrasingContent[]): Image {
  const data = parts.size ? {data: {size: parts.size}} : {}
  return {type: 'image', title: parts.title, url: parts.target, alt: textOf([...label]), ...data}
}

export function linkFromMarkdown(): Extension {
  return {enter: {logseqLink: enterLink}, exit: {logseqLink: exitLink}}
}

function enterLink(this: CompileContext, token: Token): undefined {
  if (token.parts) this.enter(toLink(token.parts, []), token)
}

function exitLink(this: CompileContext, token: Token): undefined {
  this.exit(token)
}
