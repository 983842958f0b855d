import type {Atom} from './atom.ts'

/** The atoms that a slide begins with below the first level, and what is taken off their depth. */
export interface DeepStart {
  readonly count: number
  readonly shift: number
}

/**
 * How a slide begins that goes on deep in a nest and comes back above it: its first lines stand right below the line that
 * says what they go on with, however deep they were.
 *
 * @param shift What is taken off every depth.
 */
export function deepStart(atoms: readonly Atom[], shift: number): DeepStart {
  const count = Math.max(
    0,
    atoms.findIndex(atom => atom.kind === 'text' && atom.depth <= shift),
  )
  let least = Number.POSITIVE_INFINITY
  for (const atom of atoms.slice(0, count)) if (atom.kind === 'text') least = Math.min(least, atom.depth)
  return {count, shift: Number.isFinite(least) ? least - 1 : shift}
}

/** Depth that the atom at an index is drawn at. */
export function shownDepth({depth}: Atom, index: number, shift: number, start: DeepStart): number {
  return Math.max(0, depth - (index < start.count ? start.shift : shift))
}

/** Depths that atoms of a slide are drawn at, in their order. */
export function shownDepths(atoms: readonly Atom[], shift: number): readonly number[] {
  const start = deepStart(atoms, shift)
  return atoms.map((atom, index) => shownDepth(atom, index, shift, start))
}
