import {FolderError} from '../graph-folder/index.ts'
import {ConfigError} from './config-file.ts'
import {OutputError} from './output-folder.ts'
import {program} from './program.ts'

try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof FolderError || error instanceof ConfigError || error instanceof OutputError) {
    // What an author did is a sentence; a stack is for our own mistakes.
    console.error(`lectern: ${error.message}`)
    process.exitCode = 1
  } else throw error
}
