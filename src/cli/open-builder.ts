import {type ChildProcess, fork} from 'node:child_process'
import {constants, setPriority} from 'node:os'
import {extname} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Message} from '../../plugins/index.ts'
import {FolderError} from '../graph-folder/index.ts'
import {askThread, type RemoteThread} from '../integration/index.ts'
import type {BuilderStart} from './present-builder.ts'

/** What notes say of themselves when they are read. */
export interface PresentNotes {
  /** All messages in printing order. */
  readonly messages: readonly Message[]
  readonly decks: readonly {readonly id: string; readonly title: string}[]
}

/** A process that builds for another one that serves. */
export interface Builder {
  /**
   * Read the notes, and again what has changed of them.
   *
   * @throws FolderError as `openSession`.
   */
  read(): Promise<PresentNotes>
  /**
   * Write the site of the notes that were read last into a folder.
   *
   * @returns Id of each deck → digest of all that it shows.
   */
  write(out: string): Promise<ReadonlyMap<string, string>>
  /** End it, whatever it does. */
  kill(): void
}

/**
 * Start a builder. One that comes to an end by itself, for want of memory, is started again when it is next asked to read.
 *
 * @param working Folder in which it works, absolute: Astro keeps its bundle below the working directory.
 */
export function openBuilder(start: BuilderStart, working: string): Builder {
  // The package is compiled to JavaScript; a checkout runs as it is.
  const entry = fileURLToPath(new URL(`./present-builder${extname(import.meta.url)}`, import.meta.url))
  let child: ChildProcess | undefined
  let thread: RemoteThread | undefined
  let isFirst = true

  function begin(): RemoteThread {
    const mine = fork(entry, [JSON.stringify(start)], {
      cwd: working,
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [],
    })
    child = mine
    mine.on('exit', () => {
      if (child === mine) child = thread = undefined
    })
    thread = askThread(
      {on: (event, hear) => mine.on(event, hear), postMessage: question => mine.send(question as object)},
      {FolderError},
    )
    return thread
  }

  return {
    read: () => (thread ?? begin()).ask('read'),
    async write(out) {
      const digests = await (thread ?? begin()).ask<ReadonlyMap<string, string>>('write', out)
      // From now on a talk may be going on, and its windows go before a build.
      if (isFirst) giveWay(child)
      isFirst = false
      return digests
    },
    kill: () => void child?.kill('SIGKILL'),
  }
}

function giveWay(child: ChildProcess | undefined): void {
  try {
    if (child?.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Some systems do not let one: the build is as quick as before.
  }
}
