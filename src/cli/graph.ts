import {resolve} from 'node:path'
import {exportGraph} from '../../plugins/index.ts'
import {compileFolder} from '../graph-folder/index.ts'
import {readConfigFile} from './config-file.ts'
import {type SiteFlags, siteOptions} from './site-options.ts'
import {writeReport} from './write-report.ts'

interface GraphFlags extends SiteFlags {
  readonly out?: string
}

/** `lectern graph`: the typed graph as JSON, private pages included and marked; same bytes for the same folder. */
export async function graph(folder: string, flags: GraphFlags): Promise<void> {
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  const compiled = await compileFolder(absolute, siteOptions(flags, config))
  const text = `${JSON.stringify(exportGraph(compiled.graph), null, 1)}\n`
  if (flags.out === undefined) process.stdout.write(text)
  else await writeReport(flags.out, text)
}
