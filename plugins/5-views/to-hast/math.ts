import type {Math as DisplayMath, InlineMath} from 'mdast-util-math'
import temml from 'temml'
import {escapeHtml} from './escape-html.ts'

/** Formulas longer than this are shown as source: no hand wrote them, and they cost seconds. */
const longest = 20_000

/**
 * TeX as MathML. Never throws: what temml cannot read is shown as its source.
 *
 * temml writes sizes and colours as `style`; the content security policy forbids those, so they are taken off.
 */
export function drawMath(tex: string, display: boolean): string {
  const math = toMathMl(tex, display)
  if (math === undefined) return `<code class="math-error">${escapeHtml(tex)}</code>`
  return math
}

function toMathMl(tex: string, display: boolean): string | undefined {
  if (tex.length > longest) return undefined
  try {
    return temml
      .renderToString(asOneFormula(tex), {displayMode: display, throwOnError: true, trust: false, maxExpand: 500})
      .replace(/ style="[^"]*"/g, '')
  } catch {
    return undefined
  }
}

/** In a formula of one line `%` is the sign: as the comment that TeX reads it would hide the words behind it. */
function asOneFormula(tex: string): string {
  return tex.includes('%') && !tex.includes('\n') ? tex.replace(/(?<!\\)%/g, '\\%') : tex
}

/** `$x$`, and `$$x$$` inside a sentence */
export function drawInlineMath(node: InlineMath): string {
  // A `div` would end the paragraph around it, so a formula displayed inside a sentence is a `span` of that class.
  return node.data?.display
    ? `<span class="math-display">${drawMath(node.value, true)}</span>`
    : drawMath(node.value, false)
}

/** `$$x$$` as a paragraph of its own. */
export function drawDisplayMath(node: DisplayMath): string {
  return `<div class="math-display" tabindex="0">${drawMath(node.value, true)}</div>`
}
