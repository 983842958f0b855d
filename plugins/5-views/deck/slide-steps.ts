import type {Atom, CodeAtom} from './atom.ts'

/** The steps of a slide, numbered from 1. */
export interface SlideSteps {
  readonly count: number
  /** Step in which an atom appears; `undefined` for one that is there from the start. */
  of(atom: Atom): number | undefined
  /** Step in which a listing lights its first group of lines, which is there from the start or from its own step. */
  lightsFrom(atom: CodeAtom): number
}

/**
 * Number the steps of a slide in its order; those that the author numbered come in that order, before what follows them.
 * The groups of lines of a listing are steps after its first one.
 */
export function slideSteps(atoms: readonly Atom[]): SlideSteps {
  const keys: {key: string; order: number}[] = []
  const known = new Set<string>()
  let natural = 0
  function add(key: string, order?: number): void {
    if (known.has(key)) return
    known.add(key)
    natural++
    keys.push({key, order: order ?? natural})
  }
  atoms.forEach((atom, at) => {
    if (atom.step !== undefined) add(atom.step, atom.order)
    if (atom.kind === 'code') for (let group = 1; group < atom.lit.length; group++) add(litKey(at, group))
  })
  const sorted = keys.toSorted((left, right) => left.order - right.order)
  const numbers = new Map(sorted.map(({key}, index) => [key, index + 1]))
  const places = new Map(atoms.map((atom, at) => [atom, at]))
  return {
    count: sorted.length,
    of: ({step}) => (step === undefined ? undefined : numbers.get(step)),
    lightsFrom: atom => (numbers.get(litKey(places.get(atom) ?? 0, 1)) ?? 1) - 1,
  }
}

function litKey(at: number, group: number): string {
  return `lines ${at} ${group}`
}

/** For each line of a listing, the steps at which it is lit, as `data-lit` says it: `0 1 3`. */
export function litSteps(atom: CodeAtom, from: number, count: number): readonly string[] {
  return atom.lines.map((_, index) => {
    const steps: number[] = []
    atom.lit.forEach((group, at) => {
      if (!group.includes(index + 1)) return
      const first = at === 0 ? 0 : from + at
      const last = at === atom.lit.length - 1 ? count : from + at
      for (let step = first; step <= last; step++) steps.push(step)
    })
    return steps.join(' ')
  })
}
