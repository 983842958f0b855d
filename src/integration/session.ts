import {type CompiledFolder, type CompileOptions, compileFolder} from '../graph-folder/index.ts'
import {type SitePictures, sitePictures} from './pictures/index.ts'

/** A graph folder that is compiled, and compiled again when it changes. */
export interface Session {
  /** Absolute path. */
  readonly folder: string
  /** The last compile that succeeded. */
  current(): CompiledFolder
  /** Compile again; unchanged files are not read again. The last good compile stays if this one throws. */
  recompile(): Promise<CompiledFolder>
  /** Smaller pictures, for a build. */
  readonly pictures: SitePictures
}

/** What a session is told beside what a compile is. */
export interface SessionOptions extends Omit<CompileOptions, 'pictures'> {
  /** Folder for what a build would make again, absolute. Without it smaller pictures are not made. */
  readonly cache?: string | undefined
}

/**
 * Compile a folder for the first time.
 *
 * @throws FolderError where the folder is missing or holds no notes.
 */
export async function openSession(folder: string, {cache, ...options}: SessionOptions): Promise<Session> {
  const pictures = sitePictures(cache)
  const drawn = {...options, highlight: true, git: options.git !== false, pictures: pictures.offered}
  let compiled = await compileFolder(folder, drawn)
  return {
    folder,
    pictures,
    current: () => compiled,
    async recompile() {
      compiled = await compileFolder(folder, drawn, compiled.memo)
      return compiled
    },
  }
}
