import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {expect, it} from 'vitest'
import {subSite} from './site-server.ts'

// Every private thing of test/fixtures/site/small carries a word that starts like this. The title of the private page is
// mentioned by its author on a public one: there, and only there, it may stand as plain text.
const canary = /canary-(?!free|title)[a-z]+/g

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return `${file}\n${(isGzip ? gunzipSync(bytes) : bytes).toString('utf8')}`
}

it('writes no private word to any file, and to no file name', async () => {
  const files = await filesOf(subSite().folder)
  expect(files.length).toBeGreaterThan(10)
  const found: string[] = []
  for (const file of files) {
    for (const [word] of (await textOf(file)).matchAll(canary)) found.push(`${file}: ${word}`)
  }
  expect(found).toEqual([])
})

it('writes no id of a private block', async () => {
  for (const file of await filesOf(subSite().folder)) {
    expect(await textOf(file)).not.toContain('6650a0b1-2222')
  }
})

it('names a private page only where a public block mentions it, and never links to it', async () => {
  const naming: string[] = []
  for (const file of await filesOf(subSite().folder)) {
    const text = await textOf(file)
    if (/canary-title/i.test(text)) naming.push(file.slice(subSite().folder.length))
    expect(text).not.toMatch(/href="[^"]*canary-title/i)
  }
  for (const file of naming)
    expect(file).toMatch(/^\/(?:(?:garden\/|decks\/garden\/|tools\/)?(?:[a-z]+\/)?index\.(?:html|md)|llms\.txt)$/)
  expect(naming).toContain('/garden/index.html')
})

it('does write the words that are public', async () => {
  const texts = await Promise.all((await filesOf(subSite().folder)).map(textOf))
  expect(texts.some(text => text.includes('A garden is a slow clock'))).toBe(true)
})
