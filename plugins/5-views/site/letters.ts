/** Scripts with thousands of first letters stand under one sign each. */
const scripts: readonly (readonly [pattern: RegExp, sign: string])[] = [
  [/^\p{Script=Han}/u, '漢'],
  [/^[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'あ'],
  [/^\p{Script=Hangul}/u, '가'],
  [/^\p{N}/u, '0–9'],
]

/** Addresses of signs that are no letter, or one of many. */
const addresses: Readonly<Record<string, string>> = {漢: 'han', あ: 'kana', 가: 'hangul', '0–9': '0-9', '#': 'other'}

/** Sign of the group a name belongs to: its first letter in upper case without accents, a script's sign, or `#`. */
export function letterOf(name: string): string {
  const script = scripts.find(([pattern]) => pattern.test(name))
  if (script) return script[1]
  const first = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/^\p{L}/u)?.[0]
  return first === undefined ? '#' : first.toUpperCase()
}

/** Letters by code unit; what begins with none comes last. */
export function compareLetters(left: string, right: string): number {
  if (left === right) return 0
  if (left === '#' || right === '#') return left === '#' ? 1 : -1
  return left < right ? -1 : 1
}

/** Last part of the address of a letter's pages. */
export function letterSlug(letter: string): string {
  return addresses[letter] ?? letter.toLowerCase()
}
