import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {crawlSite} from '../crawl-site.ts'
import {runLectern} from './run-lectern.ts'

const parent = await mkdtemp(join(tmpdir(), 'lectern-names-'))

afterAll(() => rm(parent, {recursive: true, force: true}))

// Those that every system can hold; what only some can stands in `title::` of numbered files.
const names = [
  'Emoji 😀',
  '!!!',
  '_',
  'index',
  '404',
  'graph',
  'decks',
  'theme.js',
  '_astro',
  '_lectern___x',
  '[slug]',
  '[...slug]',
  '100%',
  '%41',
  '#hash',
  'a___b',
  "it's",
  'a&b',
  '__proto__',
  'toString',
  'x'.repeat(200),
  'Cafe\u0301',
  '\u202ertl',
  'robots.txt',
]
const titles = ['a?b', 'a:b', 'a"b', 'a<b>c', 'a\\b', '../../x', '/', '..', 'con', 'trailing.', 'y'.repeat(300), '?']

it('gives every odd name an address that every link finds, from a folder with an odd name', async () => {
  const folder = join(parent, "Nöte #1 %41 it's")
  await mkdir(join(folder, 'pages'), {recursive: true})
  await mkdir(join(folder, 'assets'))
  const links: string[] = []
  async function add(file: string, title: string | undefined): Promise<void> {
    const name = title ?? file.replaceAll('___', '/').replaceAll('%41', 'A')
    const head = title === undefined ? '' : `title:: ${title}\n\n`
    await writeFile(join(folder, 'pages', `${file}.md`), `${head}- [[Hub]] ![](../assets/${file}.svg)\n`)
    await writeFile(join(folder, 'assets', `${file}.svg`), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    links.push(`- [[${name}]] #[[${name}]]\n`)
  }
  for (const name of names) await add(name, undefined)
  for (const [index, title] of titles.entries()) await add(`t${index}`, title)
  await mkdir(join(folder, 'logseq'))
  await writeFile(join(folder, 'logseq/config.edn'), '{:file/name-format :triple-lowbar}')
  await writeFile(join(folder, 'pages/Hub.md'), links.join(''))
  const out = join(parent, 'site #2 %20')
  const {code, stderr} = await runLectern(['build', `${folder}/`, '--all-public', '--out', out, '--base', 'a-b/c'])
  expect(stderr).not.toMatch(/^ {4}at |lectern:/m)
  expect(code).toBe(0)
  const {broken, unsafe, htmlFiles} = await crawlSite(out, '/a-b/c/')
  expect(broken).toEqual([])
  expect(unsafe).toEqual([])
  // Each page, the hub, and the pages of the site itself.
  expect(htmlFiles).toBeGreaterThan(names.length + titles.length)
})
