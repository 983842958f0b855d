import type {Atom} from './atom.ts'

/** `detail::`: what becomes of text below the second level. */
export type Detail = 'slides' | 'notes' | 'steps' | 'fold'

/** Atoms that are on the wall, each with what hangs below it; and what stands before all of them and is only told. */
export interface Disclosed {
  readonly atoms: readonly Atom[]
  readonly told: readonly Atom[]
}

/** Depths that are always shown: the first two levels. */
const shownDepth = 2

/**
 * Take what is not for the wall off it: below the second level by `detail::`, tables by `table:: notes`. Nothing is lost:
 * it hangs below the atom before it, to be told or unfolded there.
 */
export function disclose(atoms: readonly Atom[], detail: Detail): Disclosed {
  const shown: Atom[] = []
  const told: Atom[] = []
  for (const atom of atoms) {
    const isDeep = atom.depth >= shownDepth
    const as =
      atom.kind === 'table' && atom.manner === 'notes' ? 'notes' : isDeep && detail !== 'slides' ? detail : 'slides'
    const last = shown.at(-1)
    if (as === 'steps' && atom.step === undefined) {
      shown.push({...atom, step: `below ${shown.findLastIndex(({depth}) => depth < shownDepth)}`})
    } else if ((as !== 'notes' && as !== 'fold') || (last?.below && last.below.as !== as)) {
      shown.push(atom)
    } else if (last) {
      shown[shown.length - 1] = {...last, below: {as, atoms: [...(last.below?.atoms ?? []), atom]}}
    } else if (as === 'notes') {
      told.push(atom)
    } else {
      shown.push(atom)
    }
  }
  return {atoms: shown, told}
}

/** `detail::` as written. */
export function detailOf(word: string | undefined): Detail {
  return word === 'notes' || word === 'steps' || word === 'fold' ? word : 'slides'
}
