/** A text that nobody writes, of about a number of characters. */
export type HostileText = (size: number) => string

function repeat(piece: string): HostileText {
  return size => piece.repeat(Math.max(1, Math.floor(size / piece.length)))
}

/** Texts that make a reader look far ahead, go deep or begin again and again. */
export const hostileTexts: readonly (readonly [name: string, text: HostileText])[] = [
  ['bullets', repeat('- x\n')],
  ['bullets, each deeper', size => nested(size, '-')],
  ['list items, each deeper', size => nested(size, '*')],
  ['list items, each deeper, and a number that undoes them', size => `${nested(size, '*')}${' '.repeat(9999)}1 x\n`],
  ['quotes in quotes', repeat('>')],
  ['quote lines', repeat('> x\n')],
  ['fences without end', repeat('``` x\n- ')],
  ['fences', repeat('```\n')],
  ['containers without end', repeat('#+BEGIN_a\n')],
  ['containers of many names', size => numbered(size, index => `#+BEGIN_a${index}\n`)],
  ['containers of many names and their ends', size => numbered(size, index => `#+BEGIN_a${index}\n#+END_b${index}\n`)],
  ['drawers without end', repeat(':X:\n')],
  ['property drawers without end', repeat(':PROPERTIES:\n:a: 1\n')],
  ['elements without end', repeat('<div>\n')],
  ['elements of many kinds', repeat('<div>\n<p>\n<b>\n<ul>\n')],
  ['hiccup without end', repeat('a\n[:div "\n')],
  ['comments without end', repeat('<!--\n')],
  ['maths without end', size => `a${'$$\n'.repeat(Math.floor(size / 3) | 1)}`],
  ['maths', repeat('$$\n')],
  ['environments without end', repeat('\\begin{x}\n')],
  ['environments of many names', size => numbered(size, index => `\\begin{a${index}}\n`)],
  ['properties', size => numbered(size, index => `a${index}:: 1\n`)],
  ['one property again and again', repeat('a:: 1\na:: 2\n')],
  ['directives', repeat('#+a: 1\n')],
  ['definitions', repeat('t\n: def\n')],
  ['footnotes', repeat('[^1]: ab\n')],
  ['elements that end in their line, one after another', repeat('<b>x</b>')],
  ['blank lines', repeat('\n')],
  ['one line', repeat('x ')],
]

function nested(size: number, marker: string): string {
  const depth = Math.floor(Math.sqrt(size * 2))
  return Array.from({length: depth}, (_, index) => `${' '.repeat(index)}${marker} x\n`).join('')
}

function numbered(size: number, write: (index: number) => string): string {
  const parts: string[] = []
  for (let length = 0, index = 0; length < size; index++) {
    const part = write(index)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}
