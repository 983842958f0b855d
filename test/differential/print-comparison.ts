import type {Comparison} from './compare-file.ts'
import {categories} from './facts.ts'

const columns = ['tree', ...categories] as const

/** How many files and facts of each category agree: as they are, and with the known differences set aside. */
export interface Agreement {
  readonly files: number
  readonly equalFiles: number
  readonly equalButKnown: number
  readonly facts: number
  readonly differentFacts: number
  readonly unknownFacts: number
}

export function agreementOf(comparisons: readonly Comparison[], column: (typeof columns)[number]): Agreement {
  const differing = comparisons.map(({differences}) => differences.filter(({category}) => category === column))
  const unknown = differing.map(differences => differences.filter(({reason}) => reason === undefined))
  return {
    files: comparisons.length,
    equalFiles: differing.filter(({length}) => length === 0).length,
    equalButKnown: unknown.filter(({length}) => length === 0).length,
    facts: comparisons.reduce((sum, {facts}) => sum + facts[column], 0),
    differentFacts: differing.flat().length,
    unknownFacts: unknown.flat().length,
  }
}

export function printAgreement(comparisons: readonly Comparison[]): void {
  console.table(
    Object.fromEntries(
      columns.map(column => {
        const {files, equalFiles, equalButKnown, facts, differentFacts, unknownFacts} = agreementOf(comparisons, column)
        return [
          column,
          {
            'equal files, %': percent(equalFiles, files),
            'but for known reasons, %': percent(equalButKnown, files),
            facts,
            'other facts': differentFacts,
            'without reason': unknownFacts,
          },
        ]
      }),
    ),
  )
}

/** One line a difference, by file; those with a reason only where asked for. */
export function printDifferences(
  comparisons: readonly Comparison[],
  options: {readonly categories?: readonly string[] | undefined; readonly reasons: boolean},
): void {
  for (const {path, differences} of comparisons) {
    const shown = differences.filter(
      ({category, reason}) =>
        (options.reasons || reason === undefined) && (options.categories?.includes(category) ?? true),
    )
    if (shown.length === 0) continue
    console.log(path)
    for (const {category, side, fact, line, reason} of shown.slice(0, 8)) {
      const sign = side === 'missing' ? '-' : '+'
      console.log(`  ${sign} ${category} ${line}: ${cut(fact)}${reason === undefined ? '' : ` (${reason})`}`)
    }
    if (shown.length > 8) console.log(`  … and ${shown.length - 8} more`)
  }
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part / whole) * 10_000) / 100
}

function cut(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}
