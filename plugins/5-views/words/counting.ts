/** Forms of a phrase by plural category of its language; `#` stands for the number. */
export type Forms = {readonly other: string} & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/** How a language writes numbers and what it counts. */
export interface Counting {
  /** `1,234` as the language writes it. */
  number(value: number): string
  /** The form that the number asks for, with the number in the place of `#`. */
  count(value: number, forms: Forms): string
}

/** @param language BCP 47 tag that `Intl` knows. */
export function countingIn(language: string): Counting {
  const rules = new Intl.PluralRules(language)
  const format = new Intl.NumberFormat(language)
  return {
    number: value => format.format(value),
    count: (value, forms) => (forms[rules.select(value)] ?? forms.other).replaceAll('#', format.format(value)),
  }
}

/**
 * A name and what is counted of it: `May 1st: 12 blocks, 3 references`.
 *
 * @param after Stands between the name and the first count.
 * @param counts Numbers with how each is said; those of 0 are left out.
 */
export function facts(
  name: string,
  after: string,
  between: string,
  counts: readonly (readonly [value: number, say: (value: number) => string])[],
): string {
  const said = counts.filter(([value]) => value > 0).map(([value, say]) => say(value))
  return said.length === 0 ? name : name + after + said.join(between)
}
