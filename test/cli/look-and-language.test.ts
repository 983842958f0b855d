import {copyFile, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {projectRoot, runLectern} from './run-lectern.ts'

let root: string
const font = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'
const files: Readonly<Record<string, string>> = {
  'pages/Garten.md': 'public:: true\nlang:: de\n\n- Ein Garten und [[Beet]]. #Pflanze\n\t- darunter',
  'pages/Beet.md': 'public:: true\n\n- TODO Der [[Garten]].',
  'pages/Garden.md': 'public:: true\nlang:: en\ntranslation-of:: [[Garten]]\n\n- A garden.',
  'logseq/config.edn': '{:preferred-language "de"}',
  'custom.css': '.mine { color: teal }',
  'lectern.config.json': JSON.stringify({
    title: 'Notizen',
    site: 'https://notizen.example/sub/',
    theme: {accent: '#2f6fb0', css: 'custom.css', fonts: {text: 'assets/face.woff2'}},
  }),
}

const read = (name: string) => readFile(join(root, 'out', name), 'utf8')

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-look-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'notes', name)), {recursive: true})
    await writeFile(join(root, 'notes', name), text)
  }
  await mkdir(join(root, 'notes/assets'))
  await copyFile(join(projectRoot, font), join(root, 'notes/assets/face.woff2'))
  const {code, stderr} = await runLectern(['build', join(root, 'notes'), '--out', join(root, 'out')])
  expect(code, stderr).toBe(0)
})

afterAll(() => rm(root, {recursive: true, force: true}))

describe('a site with a look and a language of its own', () => {
  it('speaks the language that the graph prefers', async () => {
    const page = await read('beet/index.html')
    expect(page).toContain('<html lang="de"')
    expect(page).toMatch(/>Alle Seiten</)
    expect(page).toContain('Verweise hierher')
    expect(page).toContain('aria-label="Nicht erledigt"')
    expect(page).not.toMatch(/>(?:All pages|Home|Linked references|Contents)\b/)
  })

  it('marks its own language on a page in another', async () => {
    expect(await read('garden/index.html')).toMatch(/<html lang="en"[\s\S]*<header class="site-header" lang="de"/)
    expect(await read('garten/index.html')).not.toMatch(/<header class="site-header" lang/)
  })

  it('joins the languages of a page, for readers and for search engines', async () => {
    for (const name of ['garten', 'garden']) {
      const page = await read(`${name}/index.html`)
      expect(page).toContain('<link rel="alternate" hreflang="de" href="https://notizen.example/sub/garten/">')
      expect(page).toContain('<link rel="alternate" hreflang="en" href="https://notizen.example/sub/garden/">')
      expect(page).toContain('<link rel="alternate" hreflang="x-default" href="https://notizen.example/sub/garten/">')
    }
    expect(await read('garden/index.html')).toContain('hreflang="de" lang="de">Deutsch</a>')
    expect(await read('sitemap-0.xml')).toContain('<xhtml:link rel="alternate" hreflang="en"')
  })

  it('serves the author’s look itself, and waits for no face of Lectern’s that it replaces', async () => {
    const sheet = await read('theme.css')
    expect(sheet).toContain('url("/sub/fonts/text-face.woff2")')
    expect(sheet.trimEnd().endsWith('.mine { color: teal }')).toBe(true)
    expect(await readFile(join(root, 'out/fonts/text-face.woff2'))).toEqual(await readFile(join(projectRoot, font)))
    const page = await read('garten/index.html')
    expect(page).toMatch(/<link rel="stylesheet" href="\/sub\/theme\.css\?v=[0-9a-f]{8}">/)
    expect(page).not.toMatch(/rel="preload"[^>]*source-serif/)
  })

  it('says what is wrong with a look, and builds nothing', async () => {
    const config = join(root, 'notes/lectern.config.json')
    const before = await readFile(config, 'utf8')
    await writeFile(config, '{"theme": {"css": "costum.css"}}')
    const {code, stderr} = await runLectern(['build', join(root, 'notes'), '--out', join(root, 'none')])
    await writeFile(config, before)
    expect(code).toBe(1)
    expect(stderr).toContain('lectern: Unexpected `costum.css` in `theme.css` that cannot be read (ENOENT)')
  })
})
