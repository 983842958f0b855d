import type {Element, ElementContent, Root, RootContent} from 'hast'
import {raw} from 'hast-util-raw'
import {defaultSchema, type Schema, sanitize} from 'hast-util-sanitize'
import {slotHtml, slotName} from './drawing.ts'
import {escapeHtml} from './escape-html.ts'
import {drawFacade} from './facade.ts'
import {drawMedia, pixels} from './image.ts'
import {linkTarget} from './link-target.ts'
import type {RenderContext} from './render-context.ts'
import {outsideUrl} from './safe-url.ts'
import {videoOf} from './video-of.ts'

/** Elements an author may write besides those everybody allows. */
const moreTags = `abbr address aside audio bdi bdo center cite dfn figcaption figure font mark nav small
  time u video wbr caption col colgroup`.split(/\s+/)

/**
 * What may stay of an author's HTML. No `style`, `id`, `name` or event handler, no script, no frame; of classes only
 * those that the drawn vocabulary gives to parents. Addresses pass, and are judged afterwards like those of Markdown.
 */
const schema: Schema = {
  tagNames: [...(defaultSchema.tagNames ?? []), ...moreTags, slotName],
  attributes: {
    '*': ['dir', 'lang', 'title', 'align', 'ariaLabel', 'ariaHidden'],
    [slotName]: ['dataSlot'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    audio: ['src'],
    video: ['src'],
    source: ['src'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ol: ['start', 'reversed', 'type', ['className', 'contains-task-list']],
    ul: [['className', 'contains-task-list']],
    li: ['value', ['className', 'task-list-item']],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    col: ['span'],
    colgroup: ['span'],
    time: ['dateTime'],
    details: ['open'],
    div: [['className', 'table-scroll', 'paragraph', 'footnote', 'passage'], 'dataKind', 'tabIndex', ['role', 'group']],
    aside: [['className', 'admonition'], 'dataKind'],
    span: [['className', 'timestamp', 'footnote-label']],
  },
  ancestors: defaultSchema.ancestors ?? {},
  required: {input: {disabled: true, type: 'checkbox'}},
  strip: ['script', 'style', 'template', 'noscript', 'object', 'embed', 'select', 'noembed', 'noframes'],
  protocols: {},
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
}

/**
 * Parse the raw HTML in a tree and keep of it what is safe.
 *
 * @param tree Tree whose `raw` nodes are an author's, and whose slots stand for HTML of ours.
 * @param slots What the slots stand for; HTML made here is added.
 * @returns A tree whose `raw` nodes are all of ours.
 */
export function sanitizeHtml(tree: Root, slots: string[], context: RenderContext): Root {
  const parsed = raw(tree) as Root
  rewrite(parsed, element => {
    if (element.tagName === 'iframe') return slotFor(facadeOfFrame(element, context), slots)
    // Of a form nothing works; a box shows something all the same.
    return element.tagName === 'input' && element.properties.type !== 'checkbox' ? {type: 'text', value: ''} : undefined
  })
  const safe = sanitize(parsed, schema) as Root
  rewrite(safe, element => {
    const {className} = element.properties
    if (Array.isArray(className) && className.length === 0) delete element.properties.className
    modernise(element)
    return judgeAddress(element, slots, context)
  })
  rewrite(safe, element => {
    const html = slotHtml(element, slots)
    if (html !== undefined) return {type: 'raw', value: html}
    return element.tagName === slotName ? {type: 'text', value: ''} : undefined
  })
  return safe
}

/** Replace elements, wherever they stand; a replacement is not looked into. Walks with its own stack. */
function rewrite(tree: Root, replace: (element: Element) => ElementContent | undefined): void {
  const stack: (Root | Element)[] = [tree]
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const children = parent.children as RootContent[]
    for (const [index, child] of children.entries()) {
      if (child.type !== 'element') continue
      const other = replace(child)
      if (other) children[index] = other
      else stack.push(child)
    }
  }
}

function slotFor(html: string, slots: string[]): Element {
  return {type: 'element', tagName: slotName, properties: {dataSlot: String(slots.push(html) - 1)}, children: []}
}

/** A frame would ask somebody else for something: it becomes a card that leads there. */
function facadeOfFrame(frame: Element, context: RenderContext): string {
  const href = outsideUrl(text(frame.properties.src))
  if (href === undefined || !/^https?:/i.test(href)) return ''
  const title = text(frame.properties.title).trim()
  return drawFacade(videoOf(href) ? 'video' : 'frame', href, title, context)
}

/** Links, pictures and sounds of an author's HTML follow the rules of those of Markdown. */
function judgeAddress(element: Element, slots: string[], context: RenderContext): ElementContent | undefined {
  const {tagName, properties} = element
  if (tagName === 'a') return judgeLink(element, slots, context)
  if (tagName === 'img' || ((tagName === 'audio' || tagName === 'video') && properties.src !== undefined)) {
    return {type: 'raw', value: mediaOfElement(element, context)}
  }
  if (tagName === 'audio' || tagName === 'video') {
    const source = element.children.find(child => child.type === 'element' && child.tagName === 'source')
    return source?.type === 'element'
      ? {type: 'raw', value: mediaOfElement(source, context)}
      : {type: 'text', value: ''}
  }
  return tagName === 'source' || tagName === 'picture' ? unwrap(element) : undefined
}

function mediaOfElement({properties}: Element, context: RenderContext): string {
  const url = text(properties.src)
  if (url === '') return escapeHtml(text(properties.alt))
  const [width, height] = [pixels(properties.width), pixels(properties.height)]
  return drawMedia({url, label: text(properties.alt), title: text(properties.title), width, height}, context)
}

/** The same element with an address that was judged; a `span` where it leads nowhere. Inside it nothing is a link. */
function judgeLink(element: Element, slots: string[], context: RenderContext): undefined {
  const {title} = element.properties
  const target = linkTarget(text(element.properties.href), '', context)
  element.properties = title === undefined ? {} : {title}
  if (target?.href === undefined || context.insideLink) element.tagName = 'span'
  else {
    Object.assign(element.properties, {className: [target.kind], href: target.href})
    if (target.kind === 'external') element.properties.rel = ['noopener']
    rewrite({type: 'root', children: element.children}, inner => {
      const html = slotHtml(inner, slots)
      if (html !== undefined) return {type: 'raw', value: withoutLinks(html)}
      return judgeAddress(inner, slots, {...context, insideLink: true})
    })
  }
  return undefined
}

/** HTML of ours without its links: their labels stay. */
function withoutLinks(html: string): string {
  return html.replace(/<a(?=[\s>])(?:"[^"]*"|[^">])*>/g, '<span>').replaceAll('</a>', '</span>')
}

/** Elements that are in no HTML of today, and what draws the same. */
const successors: Readonly<Record<string, string>> = {center: 'div', font: 'span', big: 'span', tt: 'code', strike: 's'}

/** What HTML has done away with, said as today; where text stands is for the style sheet, which reads `data-align`. */
function modernise(element: Element): void {
  const {align, ...properties} = element.properties
  const dataAlign = element.tagName === 'center' ? 'center' : align
  if (dataAlign !== undefined && dataAlign !== null) element.properties = {...properties, dataAlign}
  element.tagName = successors[element.tagName] ?? element.tagName
}

/** A `source` or `picture` around a picture draws nothing of its own. */
function unwrap(element: Element): undefined {
  element.tagName = 'span'
  element.properties = {}
  return undefined
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
