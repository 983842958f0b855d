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
