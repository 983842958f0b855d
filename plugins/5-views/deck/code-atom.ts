import type {Blockquote, Code} from 'mdast'
import {diagramOfCode} from '../to-hast/code.ts'
import type {Atom, BoxAtom} from './atom.ts'
import {litLines} from './code-steps.ts'
import {atomBase, type Frame} from './frame.ts'
import {slideProperty, slideText} from './slide-settings.ts'
import {textRuns} from './text-runs.ts'
import {typedProse} from './typed-prose.ts'

/** A fence as what it shows: a diagram as its picture, else its lines. */
export function codeAtom(code: Code, frame: Frame, atoms: readonly Atom[]): Atom {
  const base = atomBase(frame, atoms)
  const diagram = diagramOfCode(code, frame.site)
  if (diagram) {
    const {width, height} = diagram
    // The picture says what the source says; its keywords are for whoever reads that, on the page.
    frame.leave('silent', `${code.lang ?? ''} ${code.meta ?? ''}\n${code.value}`)
    return {...base, kind: 'image', nodes: [code], size: {width, height}}
  }
  const prose = isBare(code, frame) ? typedProse(code.value) : undefined
  if (prose) return quoteAtom(prose, base, frame)
  return {
    ...base,
    kind: 'code',
    language: code.lang ?? undefined,
    lines: code.value.split('\n'),
    continued: false,
    node: code,
    size: 100,
    lit: litLines(slideText(frame.block, 'lines') ?? `${code.lang ?? ''} ${code.meta ?? ''}`, code.value),
  }
}

/** Nobody says what language it is in, or which of its lines count. */
function isBare({lang, meta}: Code, {block}: Frame): boolean {
  return !lang && !meta && slideProperty(block, 'lines') === undefined
}

/** A quotation that was typed as something else. */
export function quoteAtom(quote: Blockquote, base: ReturnType<typeof atomBase>, {site}: Frame): BoxAtom {
  return {
    ...base,
    kind: 'quote',
    nodes: [quote],
    paragraphs: quote.children.map(paragraph => textRuns([paragraph], site.graph)),
  }
}
