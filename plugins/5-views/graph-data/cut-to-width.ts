/**
 * Cut a label to a number of characters and to a width, with `…` for what is gone. Widths are guessed for an ordinary
 * sans-serif face: good enough to keep labels inside of a drawing.
 *
 * @param room Width in the units of `fontSize`.
 */
export function cutToWidth(text: string, mostCharacters: number, room: number, fontSize: number): string {
  const characters = [...text]
  const widths = characters.map(character => widthOf(character) * fontSize)
  const total = widths.reduce((sum, width) => sum + width, 0)
  if (characters.length <= mostCharacters && total <= room) return text
  let used = 0.8 * fontSize
  let kept = 0
  while (kept < Math.min(characters.length, mostCharacters - 1)) {
    used += widths[kept] ?? 0
    if (used > room) break
    kept++
  }
  return `${characters.slice(0, kept).join('').trimEnd()}…`
}

/** Guessed advance of a character in ems. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (
    code >= 0x1100 &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]|\p{Emoji_Presentation}/u.test(
      character,
    )
  )
    return 1
  if (/[iljtfr.,:;'|!()[\] ]/.test(character)) return 0.36
  if (/[mwMW@%]/.test(character)) return 0.9
  return /\p{Lu}/u.test(character) ? 0.7 : 0.58
}
