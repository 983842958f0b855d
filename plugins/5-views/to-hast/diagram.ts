import type {Element, Root} from 'hast'
import {raw} from 'hast-util-raw'
import {type Schema, sanitize} from 'hast-util-sanitize'
import {toHtml} from 'hast-util-to-html'
import {shortHash} from '../../4-graph/index.ts'
import type {Words} from '../words/index.ts'
import {attributes} from './attributes.ts'
import {escapeHtml} from './escape-html.ts'
import type {RenderContext} from './render-context.ts'

/** A drawing that may stand in a page. */
export interface Drawn {
  /** `svg` with classes and presentation attributes only. */
  readonly html: string
  readonly width: number
  readonly height: number
}

/** A colour of the drawing: none, or a custom property that `src/styles/diagram.css` sets. */
const colour = /^(?:none|currentColor|var\(--[\w-]+\))$/

/**
 * What may stay of a drawing: shapes and words. No `style`, script, link, foreign object or colour of its own: the page
 * sets the colours, for light and dark.
 */
const schema: Schema = {
  tagNames: `svg g defs marker path rect circle ellipse line polyline polygon text tspan`.split(' '),
  attributes: {
    '*': [
      ...`x y width height x1 y1 x2 y2 cx cy r rx ry dx dy d points transform strokeWidth strokeDashArray strokeLineCap
      strokeLineJoin fontSize fontWeight fontStyle textAnchor dominantBaseline textDecoration opacity`.split(/\s+/),
      ['fill', colour],
      ['stroke', colour],
      ['className', 'mono', /^xychart-[\w-]+$/],
    ],
    svg: ['viewBox'],
    marker: ['id', 'markerWidth', 'markerHeight', 'refX', 'refY', 'orient', 'viewBox'],
    line: [
      ['markerEnd', /^url\(#[\w-]+\)$/],
      ['markerStart', /^url\(#[\w-]+\)$/],
    ],
    path: [
      ['markerEnd', /^url\(#[\w-]+\)$/],
      ['markerStart', /^url\(#[\w-]+\)$/],
    ],
    polyline: [
      ['markerEnd', /^url\(#[\w-]+\)$/],
      ['markerStart', /^url\(#[\w-]+\)$/],
    ],
  },
  strip: ['style', 'script', 'foreignObject', 'title', 'desc', 'metadata'],
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  required: {},
  ancestors: {},
  allowComments: false,
  allowDoctypes: false,
}

/** Drawings up to this width shrink to any column; wider ones shrink less, and scroll. */
const narrow = 460

/** Wider drawings than this scroll at their own size. */
const widest = 1000

/**
 * A diagram as a figure with its source folded below it.
 *
 * @param panel The source as a code panel.
 * @returns `undefined` where the site's tools cannot draw it.
 */
export function drawDiagram(source: string, panel: string, context: RenderContext): string | undefined {
  const drawn = diagramOf(source, context)
  if (!drawn) return undefined
  if (context.surface === 'slide') return `<div class="diagram">${drawn.html}</div>`
  const scroll = attributes({
    class: ['diagram-scroll', drawn.width > widest ? ' is-wide' : drawn.width <= narrow ? ' is-narrow' : ''].join(''),
    tabindex: 0,
    role: 'group',
    'aria-label': context.site.words.text.diagram,
  })
  return `<figure class="diagram"><div${scroll}>${drawn.html}</div><details><summary>${escapeHtml(context.site.words.text.diagramSource)}</summary>${panel}</details></figure>`
}

/** Drawn and cleaned; `undefined` where there is no such tool or it cannot read the source. */
export function diagramOf(source: string, {site}: Pick<RenderContext, 'site'>): Drawn | undefined {
  const svg = site.options.figures?.diagram?.(source)
  return svg === undefined ? undefined : cleanSvg(svg, source, site.words.text)
}

function cleanSvg(written: string, source: string, words: Words['text']): Drawn | undefined {
  const parsed = raw({type: 'root', children: [{type: 'raw', value: written}]}) as Root
  const tree = sanitize(parsed, schema) as Root
  const svg = tree.children.find(child => child.type === 'element' && child.tagName === 'svg') as Element | undefined
  const [width, height] = [Number(svg?.properties.width), Number(svg?.properties.height)]
  if (!svg || !(width > 0) || !(height > 0) || svg.children.length === 0) return undefined
  // Two diagrams of a page must not share their arrow heads.
  tidy(svg, `diagram-${shortHash(source)}`)
  Object.assign(svg.properties, {
    width: Math.ceil(width),
    height: Math.ceil(height),
    role: 'img',
    ariaLabel: nameOf(source, words),
  })
  return {html: toHtml(svg), width, height}
}

/** Ids under a name of their own, numbers of two decimals, no blanks and no dotted ground. */
function tidy(root: Element, prefix: string): void {
  const stack = [root]
  for (let element = stack.pop(); element; element = stack.pop()) {
    const {properties} = element
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'id') properties[name] = `${prefix}-${value}`
      else if (typeof value !== 'string') continue
      else if (name.startsWith('marker')) properties[name] = value.replace('#', `#${prefix}-`)
      else properties[name] = value.replace(/\d+\.\d{3,}/g, number => String(Math.round(Number(number) * 100) / 100))
    }
    const isText = element.tagName === 'text' || element.tagName === 'tspan'
    element.children = element.children.filter(child =>
      child.type === 'text' ? isText : child.type === 'element' && !isGround(child),
    )
    for (const child of element.children) if (child.type === 'element') stack.push(child)
  }
}

function isGround({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.includes('xychart-grid')
}

const kinds: readonly (readonly [RegExp, keyof Words['text']['diagramKinds']])[] = [
  [/^(?:graph|flowchart)/i, 'flowchart'],
  [/^stateDiagram/i, 'state'],
  [/^sequenceDiagram/i, 'sequence'],
  [/^classDiagram/i, 'class'],
  [/^erDiagram/i, 'entity'],
  [/^xychart/i, 'chart'],
]

/** What a diagram is called aloud: its title where it has one, else its kind. */
function nameOf(source: string, words: Words['text']): string {
  const head = source.replace(/^\s*---\n[\s\S]*?\n---/, '').replace(/^\s*(?:%%[^\n]*\n\s*)*/, '')
  const known = kinds.find(([pattern]) => pattern.test(head))?.[1]
  const kind = known === undefined ? words.diagram : words.diagramKinds[known]
  const title = /^\s*(?:accTitle|title)\s*:?\s+"?([^"\n]{1,120})/im.exec(source)?.[1]?.trim()
  return title ? `${kind}: ${title}` : kind
}
