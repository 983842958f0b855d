import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {runLectern} from './run-lectern.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-config-'))
  await mkdir(join(root, 'notes/drafts'), {recursive: true})
  await mkdir(join(root, 'notes/logseq'))
  await writeFile(join(root, 'notes/drafts/Plan.md'), 'public:: true\n\n- not yet')
})
afterAll(() => rm(root, {recursive: true, force: true}))

it('writes no site while it cannot know what is hidden', async () => {
  await writeFile(join(root, 'notes/logseq/config.edn'), '{:hidden ["drafts/" }')
  const {code, stderr} = await runLectern(['build', join(root, 'notes'), '--out', join(root, 'site')])
  expect(code).toBe(1)
  expect(stderr).toMatch(/^lectern: Unexpected `logseq\/config\.edn`.*nothing was written$/m)
  expect(existsSync(join(root, 'site'))).toBe(false)
})

it('does check such a folder', async () => {
  await writeFile(join(root, 'notes/logseq/config.edn'), '{:hidden ["drafts/" }')
  const {code, stdout} = await runLectern(['check', join(root, 'notes')])
  expect(code).toBe(1)
  expect(stdout).toContain('config-unreadable')
})
