import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

const words =
  'a talk is made of what was written before it and of the way that leads from one note to the next one so that people see where they are and why it matters to them today'.split(
    ' ',
  )
const slidesAPage = 10

/**
 * Write notes that make one deck: pages in a chain, ten slides each, a title and four lines a slide. The same every time.
 *
 * @param folder Is made where it is missing.
 */
export async function writeDeckNotes(folder: string, slides: number): Promise<void> {
  await mkdir(join(folder, 'pages'), {recursive: true})
  const count = Math.ceil(slides / slidesAPage)
  for (let page = 0; page < count; page++) {
    const next = page + 1 < count ? `next-slide:: [[Page ${page + 2}]]\n` : ''
    const member = '- This is a [[presentation]] slide and is the end.\n'
    const sections = Array.from({length: Math.min(slidesAPage, slides - page * slidesAPage)}, (_, section) => {
      const at = page * slidesAPage + section
      const lines = Array.from({length: 4}, (_, line) => `\t- ${sentence(at * 7 + line * 3)}\n`)
      return `- ## ${sentence(at * 5, 4)}\n  slide:: true\n${lines.join('')}`
    })
    await writeFile(
      join(folder, 'pages', `Page ${page + 1}.md`),
      `public:: true\n${next}\n${sections.join('')}${next === '' ? member : ''}`,
    )
  }
}

function sentence(from: number, length = 9): string {
  const text = Array.from({length}, (_, index) => words[(from + index * 2) % words.length]).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
