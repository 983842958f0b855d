import type {Site} from '../site.ts'
import {escapeHtml} from '../to-hast/escape-html.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import type {Atom, TextAtom} from './atom.ts'
import type {SlideLayout} from './deck-view.ts'
import {columnBreak} from './layout.ts'
import {imagesInRow, type Sheet} from './paginate.ts'

/** What a slide's body draws, and its steps. */
export interface DrawnSlide {
  readonly html: string
  readonly steps: number
}

/**
 * Draw the body of a slide.
 *
 * @param carried First words of the item that the slide goes on with; empty for none.
 * @param room Height of the body, in px, for two columns of text.
 */
export function drawSlide(sheet: Sheet, layout: SlideLayout, carried: string, room: number, site: Site): DrawnSlide {
  const numbers = stepNumbers(sheet.atoms)
  const draw = (atoms: readonly Atom[]) => drawAtoms(atoms, sheet.shift, numbers, site)
  const lead = carried === '' ? '' : `<p class="slide-carried">${escapeHtml(carried)}</p>`
  return {html: lead + arrange(sheet, layout, room, draw), steps: numbers.size}
}

function arrange(sheet: Sheet, layout: SlideLayout, room: number, draw: (atoms: readonly Atom[]) => string): string {
  const {atoms} = sheet
  if (layout === 'two-cols' || (layout === 'cover' && atoms.some(atom => atom.kind === 'image'))) {
    const images = atoms.filter(atom => atom.kind === 'image')
    const words = atoms.filter(atom => atom.kind !== 'image')
    if (images.length > 0) return column(draw(words)) + column(draw(images), ' is-picture')
    const at = columnBreak(atoms, room)
    if (at !== undefined) return column(draw(atoms.slice(0, at))) + column(draw(atoms.slice(at)))
  }
  return draw(atoms)
}

function column(html: string, more = ''): string {
  return `<div class="slide-column${more}">${html}</div>`
}

/** Number of each step key, from 1, in the order of the slide. */
function stepNumbers(atoms: readonly Atom[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const {step} of atoms) if (step !== undefined && !numbers.has(step)) numbers.set(step, numbers.size + 1)
  return numbers
}

function drawAtoms(atoms: readonly Atom[], shift: number, numbers: ReadonlyMap<string, number>, site: Site): string {
  const dots = atoms.filter(atom => atom.kind === 'text' && atom.bullet === 'dot' && atom.depth === shift).length
  let html = ''
  let list = ''
  let row: string[] = []
  function close(): void {
    if (list !== '') html += `<ul class="slide-list" role="list">${list}</ul>`
    if (row.length > 0) html += `<div class="slide-images" data-count="${row.length}">${row.join('')}</div>`
    list = ''
    row = []
  }
  for (const atom of atoms) {
    const step = atom.step === undefined ? undefined : numbers.get(atom.step)
    const fragment = step === undefined ? '' : ` data-step="${step}"`
    const body = renderNodes(nodesOf(atom), {site, page: atom.page, surface: 'slide', within: atom.within})
    if (atom.kind === 'text') {
      if (row.length > 0) close()
      list += drawItem(atom, Math.max(0, atom.depth - shift), dots === 1, fragment, body)
      continue
    }
    if (atom.kind === 'image') {
      if (list !== '' || row.length === imagesInRow) close()
      row.push(`<figure class="${classes('slide-image', fragment)}"${fragment}>${body}</figure>`)
      continue
    }
    close()
    const note = atom.kind === 'table' && atom.part !== undefined ? `<p class="slide-part">${atom.part}</p>` : ''
    const more = atom.kind === 'code' && atom.continued ? ' is-continued' : ''
    html += `<div class="${classes(`slide-figure slide-${atom.kind}${more}`, fragment)}"${fragment}>${body}${note}</div>`
  }
  close()
  return html
}

function drawItem(atom: TextAtom, depth: number, only: boolean, fragment: string, body: string): string {
  // No bullet where a list has one item.
  const bullet = only && depth === 0 && atom.bullet === 'dot' ? 'flat' : atom.bullet
  const label = atom.label === undefined ? '' : ` data-label="${escapeHtml(atom.label)}"`
  const marker =
    atom.marker === undefined
      ? ''
      : `<span class="marker" data-marker="${escapeHtml(atom.marker)}">${escapeHtml(atom.marker)}</span> `
  const name = classes(atom.strong ? 'is-strong' : '', fragment)
  const named = name === '' ? '' : ` class="${name}"`
  return `<li${named} data-depth="${Math.min(depth, 5)}" data-bullet="${bullet}"${label}${fragment} dir="auto">${marker}${body}</li>`
}

function classes(own: string, fragment: string): string {
  return [own, fragment === '' ? '' : 'fragment'].filter(name => name !== '').join(' ')
}

function nodesOf(atom: Atom) {
  return atom.kind === 'code' || atom.kind === 'table' ? [atom.node] : atom.nodes
}
