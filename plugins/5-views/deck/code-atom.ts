import type {Code} from 'mdast'
import {diagramOfCode} from '../to-hast/code.ts'
import type {Atom} from './atom.ts'
import {litLines} from './code-steps.ts'
import {atomBase, type Frame} from './frame.ts'
import {slideText} from './slide-settings.ts'

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
