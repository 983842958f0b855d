/** The words of a window, as its component wrote them into `data-words`: a language is chosen at build. */
export type Words = Readonly<Record<string, string>>

export function wordsOf(element: HTMLElement): Words {
  return JSON.parse(element.dataset.words ?? '{}') as Words
}

/**
 * A sentence with its holes filled: `Slide {number} of {count}`.
 *
 * @returns The name itself where there is no such word: a test looks for those.
 */
export function say(words: Words, name: string, values: Readonly<Record<string, string | number>> = {}): string {
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (hole, key: string) => `${values[key] ?? hole}`)
}
