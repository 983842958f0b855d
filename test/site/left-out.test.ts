import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {runLectern} from '../cli/run-lectern.ts'

// A page draws at most 200 references and 200 children: what it leaves out, it says.
let folder: string
let html: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-left-out-'))
  await mkdir(join(folder, 'notes/pages'), {recursive: true})
  await mkdir(join(folder, 'notes/logseq'), {recursive: true})
  await writeFile(join(folder, 'notes/logseq/config.edn'), '{:file/name-format :triple-lowbar}')
  await writeFile(join(folder, 'notes/pages/Hub.md'), 'public:: true\n\n- hub\n')
  for (let child = 0; child < 203; child++) {
    await writeFile(join(folder, `notes/pages/Hub___Child ${child}.md`), 'public:: true\n\n- see [[Hub]]\n')
  }
  const {code, stderr} = await runLectern(['build', join(folder, 'notes'), '--out', join(folder, 'site')])
  expect(code === 0 ? 0 : stderr).toBe(0)
  html = await readFile(join(folder, 'site/hub/index.html'), 'utf8')
})

afterAll(() => rm(folder, {recursive: true, force: true}))

it('counts all references, and says how many are not shown', () => {
  expect(html).toMatch(/Linked references <span[^>]*>203<\/span>/)
  expect(html).toContain('3 more are not shown here.')
})

it('counts all children, and says where the rest is', () => {
  expect(html).toMatch(/Pages below <span[^>]*>203<\/span>/)
  expect(html).toContain('3 more are in the list of all pages.')
})

it('says nothing on a page that leaves nothing out', async () => {
  const child = await readFile(join(folder, 'site/hub/child-1/index.html'), 'utf8')
  expect(child).not.toContain('left-out')
})
