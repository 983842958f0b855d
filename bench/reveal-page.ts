import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

/**
 * Write a deck of reveal.js with the sections of one of ours, as its users would: its own sheet and theme, its script, and
 * no plugin.
 *
 * @param sections The `section` elements of our slides.
 */
export async function writeRevealDeck(folder: string, sections: readonly string[]): Promise<void> {
  const home = dirname(dirname(createRequire(import.meta.url).resolve('reveal.js')))
  await mkdir(folder, {recursive: true})
  for (const file of ['reset.css', 'reveal.css', 'theme/white.css', 'reveal.mjs']) {
    const target = join(folder, file)
    await mkdir(dirname(target), {recursive: true})
    await copyFile(join(home, 'dist', file), target)
  }
  // The theme names faces that are fetched beside it; ours counts with its own, so does this one.
  const theme = await readFile(join(home, 'dist/theme/white.css'), 'utf8')
  for (const [, path] of theme.matchAll(/url\(["']?(\.\/[^"')]+)/g)) {
    if (path === undefined) continue
    const target = join(folder, 'theme', path)
    await mkdir(dirname(target), {recursive: true})
    await copyFile(join(home, 'dist/theme', path), target)
  }
  await writeFile(
    join(folder, 'start.js'),
    "import Reveal from './reveal.mjs'\nconst deck = new Reveal({hash: true})\nawait deck.initialize()\nwindow.isReady = true\n",
  )
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Deck</title><link rel="stylesheet" href="reset.css"><link rel="stylesheet" href="reveal.css"><link rel="stylesheet" href="theme/white.css">
</head><body><div class="reveal"><div class="slides">${sections.join('')}</div></div><script type="module" src="start.js"></script></body></html>`,
  )
}

/** The slides of a page of ours, without the attributes that only our script reads. */
export function sectionsOf(html: string): readonly string[] {
  return [...html.matchAll(/<section id="[^"]*" class="slide [^>]*>([\s\S]*?)<\/section>/g)].map(
    ([, inner]) => `<section>${inner}</section>`,
  )
}
