/**
 * What `lang` an element with words of the interface has on a page in another language, so that it is spoken and set right.
 *
 * @param page BCP 47 tag of the page around it.
 * @param words Tag of the words.
 * @returns `undefined` where both are one language: the attribute is then left out.
 */
export function interfaceLanguage(page: string, words: string): string | undefined {
  const [one, other] = [page, words].map(tag => tag.toLowerCase().split('-', 1)[0])
  return one === other ? undefined : words
}
