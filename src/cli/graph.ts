import {resolve} from 'node:path'
import {exportGraph, exportGraphMl, exportJsonLd, type GraphExport} from '../../plugins/index.ts'
import {compileFolder} from '../graph-folder/index.ts'
import {readConfigFile} from './config-file.ts'
import {plural} from './print-messages.ts'
import {type SiteFlags, siteOptions} from './site-options.ts'
import {writeReport} from './write-report.ts'

interface GraphFlags extends SiteFlags {
  readonly out?: string
  readonly format: string
  /** Only what the site would show. */
  readonly public?: boolean
}

/**
 * `lectern graph`: the typed graph as JSON, GraphML or JSON-LD; same bytes for the same folder. Private pages are included and
 * marked, as the author's own notes; with `--public` they are left out, as a site leaves them out.
 */
export async function graph(folder: string, flags: GraphFlags): Promise<void> {
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  const compiled = await compileFolder(absolute, siteOptions(flags, config))
  const exported = exportGraph(flags.public ? compiled.site.graph : compiled.graph)
  const text = written(exported, flags.format)
  if (flags.out === undefined) process.stdout.write(text)
  else {
    await writeReport(flags.out, text)
    const hidden = exported.nodes.filter(node => !node.public && node.file !== null).length
    const found = `${plural(exported.nodes.length, 'node')}, ${plural(exported.edges.length, 'edge')}`
    const warning = hidden > 0 ? `; ${plural(hidden, 'private node')}, which --public leaves out` : ''
    console.error(`${flags.out}: ${found}${warning}`)
  }
}

function written(graph: GraphExport, format: string): string {
  switch (format) {
    case 'graphml':
      return exportGraphMl(graph)
    case 'jsonld':
      return `${JSON.stringify(exportJsonLd(graph), null, 1)}\n`
    default:
      return `${JSON.stringify(graph, null, 1)}\n`
  }
}
