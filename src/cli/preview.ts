import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import {OutputError} from './output-folder.ts'
import {serveFolder} from './serve-folder.ts'
import {basePath} from './site-options.ts'

interface PreviewFlags {
  readonly out: string
  readonly base: string
  readonly port: number
  readonly host: string
}

/** `lectern preview`: serve a built site until interrupted. */
export async function preview(flags: PreviewFlags): Promise<void> {
  const out = resolve(flags.out)
  if (!statSync(out, {throwIfNoEntry: false})?.isDirectory()) {
    throw new OutputError(
      `Unexpected \`${flags.out}\`, which is no folder, expected a built site; run \`lectern build\` first`,
    )
  }
  const {url} = await serveFolder(out, {host: flags.host, port: flags.port, base: basePath(flags.base)})
  console.log(`Serving ${flags.out} at ${url}`)
}
