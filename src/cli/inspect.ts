import {existsSync, statSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve} from 'node:path'
import {text as readStream} from 'node:stream/consumers'
import {
  defaultGraphConfig,
  type GraphConfig,
  graphPath,
  inspectPage,
  parseGraphConfig,
  readPage,
} from '../../plugins/index.ts'
import {FolderError, readNote} from '../graph-folder/read-graph-folder.ts'

interface InspectFlags {
  readonly json?: boolean
}

/**
 * `lectern inspect`: how files are read, one JSON object a line with `--json`, in the order named.
 * A file is read with the configuration of the graph folder it stands in; standard input with Logseq's defaults.
 */
export async function inspect(files: readonly string[], flags: InspectFlags): Promise<void> {
  for (const file of files) {
    const inspection = await inspectFile(file)
    if (flags.json) process.stdout.write(`${JSON.stringify(inspection)}\n`)
    else printInspection(inspection)
  }
}

type Inspection = ReturnType<typeof inspectPage>

async function inspectFile(file: string): Promise<Inspection> {
  if (file === '-') {
    return inspectPage(readPage({path: graphPath('-'), text: await readStream(process.stdin)}, defaultGraphConfig))
  }
  const absolute = resolve(file)
  if (!existsSync(absolute))
    throw new FolderError(`Unexpected missing file \`${file}\`, expected a note; check the path`)
  if (statSync(absolute).isDirectory())
    throw new FolderError(`Unexpected folder \`${file}\`, expected a note; \`lectern check\` reads whole folders`)
  const folder = graphFolderOf(absolute)
  const path = graphPath(relative(folder, absolute))
  const {file: raw, message} = await readNote({path, absolute})
  const inspection = inspectPage(readPage(raw ?? {path, text: ''}, await configOf(folder)))
  if (!message) return inspection
  const {rule, line, column, reason} = message
  return {...inspection, messages: [{rule, line, column, reason}, ...inspection.messages]}
}

/** The nearest folder above a file that holds `logseq/config.edn`; else the one that holds its `pages` or `journals`. */
function graphFolderOf(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'logseq/config.edn'))) return folder
  }
  const parent = dirname(file)
  return ['pages', 'journals'].includes(basename(parent)) ? dirname(parent) : parent
}

async function configOf(folder: string): Promise<GraphConfig> {
  const file = join(folder, 'logseq/config.edn')
  if (!existsSync(file)) return defaultGraphConfig
  return parseGraphConfig(await readFile(file, 'utf8'), graphPath('logseq/config.edn')).config
}

function printInspection(inspection: Inspection): void {
  console.log(`${inspection.file}  →  ${inspection.kind} \`${inspection.name}\``)
  for (const [key, value] of Object.entries(inspection.properties)) console.log(`  ${key}:: ${JSON.stringify(value)}`)
  for (const block of inspection.blocks) {
    const facts = [
      ...block.references.map(reference => `${reference.type} ${reference.target}`),
      ...block.macros.map(macro => `macro ${macro.name}`),
      ...Object.entries(block.properties).map(([key, value]) => `${key}:: ${JSON.stringify(value)}`),
    ]
    // Depth beyond what a terminal shows would only push the text off its right edge.
    const indent = '  '.repeat(Math.min(block.depth, 20) + 1)
    const first = block.text.split('\n', 1)[0] ?? ''
    const more = block.text.includes('\n') ? ' …' : ''
    console.log(
      `${String(block.line).padStart(5)}${indent}- ${first}${more}${facts.length > 0 ? `   ⟨${facts.join(' · ')}⟩` : ''}`,
    )
  }
  for (const {line, column, reason, rule} of inspection.messages) {
    console.log(`${inspection.file}:${line}:${column}  ${reason}  ${rule}`)
  }
}
