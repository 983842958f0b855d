import {existsSync, renameSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, rm} from 'node:fs/promises'
import {homedir, tmpdir} from 'node:os'
import {basename, dirname, isAbsolute, join, relative, sep} from 'node:path'
import {isBuiltSite} from '../graph-folder/index.ts'
import {cleanWhenInterrupted} from './clean-when-interrupted.ts'

/** An output folder that must not be written to. Shown as it is, without a stack. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** A folder beside the wanted one that becomes it, or leaves it as it was. */
export interface OutputFolder {
  /** Where to write, absolute. */
  readonly temporary: string
  /** An empty folder of this process alone, absolute; goes away with `swap` or `discard`. */
  readonly working: string
  /** Put what was written in the place of what was there. */
  swap(): Promise<void>
  /** Take away what was written; what was there stays. */
  discard(): Promise<void>
}

/**
 * Prepare to write a site without touching the one that is there.
 *
 * @param out Absolute path of the wanted folder.
 * @param folder Absolute path of the graph folder.
 * @throws OutputError where the swap would take an author's files away: the folder is the notes' own or lies around
 *   them, is a home folder, or holds files that no build of Lectern wrote.
 */
export async function prepareOutput(out: string, folder: string): Promise<OutputFolder> {
  if (isInside(folder, out) || out === homedir() || out === dirname(out)) {
    throw new OutputError(`Unexpected output folder \`${out}\`, expected one that does not hold the notes; use --out`)
  }
  if (existsSync(out) && !(await isOurs(out))) {
    throw new OutputError(
      `Unexpected files in \`${out}\` that no build of Lectern wrote, expected an empty folder; move them, or use --out`,
    )
  }
  const beside = (word: string) => join(dirname(out), `.${basename(out)}-${word}-${process.pid}`)
  const temporary = beside('new')
  const old = beside('old')
  await rm(temporary, {recursive: true, force: true})
  await mkdir(temporary, {recursive: true})
  const working = await mkdtemp(join(tmpdir(), 'lectern-build-'))
  const unguard = cleanWhenInterrupted([temporary, working])
  return {
    temporary,
    working,
    async swap() {
      // Both at once, so that no interruption finds neither site.
      if (existsSync(out)) renameSync(out, old)
      renameSync(temporary, out)
      await rm(old, {recursive: true, force: true})
      await rm(working, {recursive: true, force: true})
      unguard()
    },
    async discard() {
      await rm(temporary, {recursive: true, force: true})
      await rm(working, {recursive: true, force: true})
      unguard()
    },
  }
}

async function isOurs(out: string): Promise<boolean> {
  const names = await readdir(out).catch(() => {
    throw new OutputError(`Unexpected file \`${out}\`, expected a folder; use --out`)
  })
  return names.length === 0 || isBuiltSite(out)
}

function isInside(inner: string, outer: string): boolean {
  const path = relative(outer, inner)
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path))
}
