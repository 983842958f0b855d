import {type CompiledFolder, type CompileOptions, compileFolder} from '../graph-folder/index.ts'

/** A graph folder that is compiled, and compiled again when it changes. */
export interface Session {
  /** Absolute path. */
  readonly folder: string
  /** The last compile that succeeded. */
  current(): CompiledFolder
  /** Compile again; unchanged files are not read again. The last good compile stays if this one throws. */
  recompile(): Promise<CompiledFolder>
}

/**
 * Compile a folder for the first time.
 *
 * @throws FolderError where the folder is missing or holds no notes.
 */
export async function openSession(folder: string, options: CompileOptions): Promise<Session> {
  const drawn = {...options, highlight: true, git: options.git !== false}
  let compiled = await compileFolder(folder, drawn)
  return {
    folder,
    current: () => compiled,
    async recompile() {
      compiled = await compileFolder(folder, drawn, compiled.memo)
      return compiled
    },
  }
}
