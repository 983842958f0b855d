import {relative} from 'node:path'
import {watch} from 'chokidar'
import {graphPath} from '../../plugins/index.ts'
import {isSkippedFolder} from './walk-graph-folder.ts'

/** A running watch. */
export interface GraphFolderWatch {
  /** Resolves when the first scan is done and changes are heard. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Saves that come in one burst (an editor's rename, a sync) make one call. */
const quietMilliseconds = 30

/**
 * Call back when something in a graph folder changed.
 *
 * @param folder Absolute path.
 * @param onChange Called once per burst of changes; while it runs, further changes wait and make one more call.
 * @param onError Called with what goes wrong in watching or in `onChange`; the watch goes on. A file that may not be read
 *   is no error here: the compile reports it.
 */
export function watchGraphFolder(
  folder: string,
  onChange: () => Promise<void>,
  onError: (error: unknown) => void,
): GraphFolderWatch {
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: absolute => {
      const path = graphPath(relative(folder, absolute))
      return path !== '' && isSkippedFolder({path, absolute})
    },
  })
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let again = false
  async function run(): Promise<void> {
    if (running) {
      again = true
      return
    }
    running = onChange()
    try {
      await running
    } catch (error) {
      onError(error)
    } finally {
      running = undefined
    }
    if (again) {
      again = false
      await run()
    }
  }
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), quietMilliseconds)
  })
  watcher.on('error', error => {
    if (!isRefusal(error)) onError(error)
  })
  return {
    ready: new Promise(resolve => watcher.once('ready', () => resolve())),
    async close() {
      clearTimeout(timer)
      await watcher.close()
      await running
    },
  }
}

/** Whether an error is about one file that may not be read or is gone. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'ENOENT'].includes(String(error.code))
}
