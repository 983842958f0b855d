import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'

/** Make a folder of files that goes away with the test that asked for it. @returns Its absolute path. */
export async function madeFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-folder-'))
  onTestFinished(() => rm(root, {recursive: true, force: true}))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true})
    await writeFile(join(root, path), content)
  }
  return root
}

/** Head of every page that Lectern writes. */
export const builtPage = '<!DOCTYPE html><html lang="en"><head><meta name="generator" content="Lectern"></head></html>'
