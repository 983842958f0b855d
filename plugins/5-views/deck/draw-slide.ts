import type {Code, Nodes} from 'mdast'
import type {Site} from '../site.ts'
import {escapeHtml} from '../to-hast/escape-html.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import {imageColumns} from './arrange-images.ts'
import type {Atom, CodeAtom, TableAtom, TextAtom} from './atom.ts'
import type {Canvas} from './canvas.ts'
import {htmlLines} from './code-steps.ts'
import type {SlideLayout} from './deck-view.ts'
import {columnBreak, isFigure, isShortFact} from './layout.ts'
import {imagesInRow, type Sheet} from './paginate.ts'
import {shownDepths} from './shown-depths.ts'
import {slicePhrasing} from './slice-phrasing.ts'
import {litSteps, type SlideSteps, slideSteps} from './slide-steps.ts'

/** What a slide's body draws. */
export interface DrawnSlide {
  readonly html: string
  readonly steps: SlideSteps
}

/** What drawing a slide must know beside what is on it. */
export interface DrawSource {
  readonly layout: SlideLayout
  /** First words of the item that the slide goes on with; empty for none. */
  readonly carried: string
  /** Height of the body, in px. */
  readonly room: number
  readonly canvas: Canvas
  readonly site: Site
}

/** Draw the body of a slide. */
export function drawSlide(sheet: Sheet, source: DrawSource): DrawnSlide {
  const steps = slideSteps(sheet.atoms)
  const depths = shownDepths(sheet.atoms, sheet.shift)
  const depthOf = new Map(sheet.atoms.map((atom, index) => [atom, depths[index] ?? 0]))
  const draw = (atoms: readonly Atom[]) => drawAtoms(atoms, depthOf, steps, source.site)
  // Where it goes on two levels below what is to come, the line stands between the two.
  const deep = (depths[0] ?? 0) > 1 ? ' data-depth="1"' : ''
  const lead = source.carried === '' ? '' : `<p class="slide-carried"${deep}>${escapeHtml(source.carried)}</p>`
  return {html: lead + arrange(sheet, source, draw), steps}
}

function arrange({atoms, scale}: Sheet, source: DrawSource, draw: (atoms: readonly Atom[]) => string): string {
  const {layout, room, canvas} = source
  const images = atoms.filter(isFigure)
  const words = atoms.filter(atom => !isFigure(atom))
  switch (layout) {
    case 'cover':
    case 'two-cols': {
      if (images.length > 0) return column(draw(words)) + column(draw(images), ' is-picture')
      const at = layout === 'two-cols' ? columnBreak(atoms, room, scale, canvas) : undefined
      return at === undefined ? draw(atoms) : column(draw(atoms.slice(0, at))) + column(draw(atoms.slice(at)))
    }
    case 'image-left':
    case 'image-right':
      return column(draw(words)) + column(draw(images), ' is-picture')
    case 'gallery':
      return `<div class="slide-gallery" data-columns="${imageColumns(images.length)}">${images.map(atom => draw([atom])).join('')}</div>${draw(words)}`
    case 'fact': {
      const size = isShortFact(atoms[0]) ? '' : ' is-long'
      return `<div class="slide-fact${size}">${draw(atoms.slice(0, 1))}</div>${draw(atoms.slice(1))}`
    }
    default:
      return draw(atoms)
  }
}

function column(html: string, more = ''): string {
  return `<div class="slide-column${more}">${html}</div>`
}

function drawAtoms(atoms: readonly Atom[], depthOf: ReadonlyMap<Atom, number>, steps: SlideSteps, site: Site): string {
  let html = ''
  let list = ''
  let row: string[] = []
  let rowKind: Atom['kind'] | undefined
  function close(): void {
    if (list !== '') html += `<ul class="slide-list" role="list">${list}</ul>`
    if (row.length > 0) html += `<div class="slide-${rowKind}s" data-count="${row.length}">${row.join('')}</div>`
    list = ''
    row = []
  }
  for (const atom of atoms) {
    const step = steps.of(atom)
    const fragment = step === undefined ? '' : ` data-step="${step}"`
    if (atom.kind === 'text') {
      if (row.length > 0) close()
      list += drawItem(atom, depthOf.get(atom) ?? 0, fragment, site)
      continue
    }
    if (isFigure(atom)) {
      if (list !== '' || row.length === imagesInRow || rowKind !== atom.kind) close()
      rowKind = atom.kind
      const tag = atom.kind === 'image' ? 'figure' : 'div'
      row.push(
        `<${tag} class="${classes(`slide-${atom.kind}`, fragment)}"${fragment}>${drawNodes(atom, site)}${drawFold(atom, site)}</${tag}>`,
      )
      continue
    }
    close()
    html += drawFigure(atom, fragment, steps, site)
  }
  close()
  return html
}

function drawFigure(atom: Exclude<Atom, TextAtom>, fragment: string, steps: SlideSteps, site: Site): string {
  const more: string[] = [`slide-figure slide-${atom.kind}`]
  let inner = ''
  switch (atom.kind) {
    case 'code':
      if (atom.continued) more.push('is-continued')
      if (atom.size !== 100) more.push(`is-${atom.size}`)
      inner = drawListing(atom, steps, site)
      break
    case 'table':
      if (atom.size !== 100) more.push(`is-${atom.size}`)
      if (atom.manner === 'scroll') more.push('is-scroll')
      inner = drawNodes(atom, site) + drawPart(atom, site)
      break
    default:
      inner = drawNodes(atom, site)
  }
  return `<div class="${classes(more.join(' '), fragment)}"${fragment}>${inner}${drawFold(atom, site)}</div>`
}

/** `rows 13–24 of 40`; where the rest is on no slide, a press opens the whole table. */
function drawPart(atom: TableAtom, site: Site): string {
  const {part, whole} = atom
  if (!part) return ''
  const said = site.words.deck
  const words = escapeHtml(said.rows(part.first, part.last, part.count))
  if (!whole) return `<p class="slide-rows">${words}</p>`
  const table = renderNodes([whole], {site, page: atom.page, surface: 'slide', within: atom.within})
  return `<details class="slide-whole"><summary>${words} · ${escapeHtml(said.moreRows(part.count - part.last))}</summary>${table}</details>`
}

/** A listing whose lines are lit by steps has an element a line. */
function drawListing(atom: CodeAtom, steps: SlideSteps, site: Site): string {
  const html = drawNodes(atom, site)
  if (atom.lit.length === 0) return html
  const lit = litSteps(atom, steps.lightsFrom(atom), steps.count)
  return html.replace(/(<code[^>]*>)([\s\S]*?)(<\/code>)/, (_, open: string, inner: string, close: string) => {
    const lines = htmlLines(inner.replace(/\n$/, '')).map(
      (line, index) => `<span data-lit="${lit[index] ?? ''}">${line}</span>`,
    )
    return `${open}${lines.join('\n')}${close}`
  })
}

/** What `detail:: fold` puts behind a press. */
function drawFold(atom: Atom, site: Site): string {
  if (atom.below?.as !== 'fold') return ''
  const base = Math.min(...atom.below.atoms.map(({depth}) => depth))
  const inner = atom.below.atoms.map(below => drawNote(below, below.depth - base, site)).join('')
  return `<details class="slide-fold"><summary aria-label="${escapeHtml(site.words.deck.moreOfSlide)}"></summary>${inner}</details>`
}

/** What is told of a slide, not shown on it: an atom with its depth. */
export function drawNote(atom: Atom, depth: number, site: Site): string {
  return `<div class="note" data-depth="${Math.min(Math.max(depth, 0), 5)}">${drawNodes(atom, site)}</div>`
}

function drawItem(atom: TextAtom, depth: number, fragment: string, site: Site): string {
  const label = atom.label === undefined ? '' : ` data-label="${escapeHtml(atom.label)}"`
  const marker =
    atom.marker === undefined
      ? ''
      : `<span class="marker" data-marker="${escapeHtml(atom.marker)}">${escapeHtml(atom.marker)}</span> `
  const name = classes(atom.strong ? 'is-strong' : '', fragment)
  const named = name === '' ? '' : ` class="${name}"`
  const body = drawWords(atom, site) + drawFold(atom, site)
  return `<li${named} data-depth="${Math.min(depth, 5)}" data-bullet="${atom.bullet}"${label}${fragment} dir="auto">${marker}${body}</li>`
}

/** In a talk, what a text leads with, and the rest for the presenter. */
function drawWords(atom: TextAtom, site: Site): string {
  if (atom.lead === undefined) return drawNodes(atom, site)
  const {page, within} = atom
  const context = {site, page, surface: 'slide', within} as const
  const [lead, rest] = slicePhrasing(atom.nodes, atom.lead, site.graph)
  return `${renderNodes(lead, context)} <span class="slide-rest">${renderNodes(rest, context)}</span>`
}

function drawNodes(atom: Atom, site: Site): string {
  const {page, within} = atom
  return renderNodes(nodesOf(atom), {site, page, surface: 'slide', within})
}

function classes(name: string, fragment: string): string {
  return fragment === '' ? name : name === '' ? 'fragment' : `${name} fragment`
}

function nodesOf(atom: Atom): readonly Nodes[] {
  if (atom.kind === 'table') return [atom.node]
  if (atom.kind !== 'code') return atom.nodes
  // Which lines are lit is for the slide to do, not to say.
  const {lang, meta, ...rest} = atom.node as Code
  const code: Code = {
    ...rest,
    lang: lang?.replace(/\{[^}]*\}$/, '') ?? null,
    meta: meta?.replace(/\{[^}]*\}/, '').trim() || null,
  }
  return [code]
}
