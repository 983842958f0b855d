import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {
  type AssetFile,
  createMessage,
  defaultGraphConfig,
  type GraphConfig,
  type GraphPath,
  graphPath,
  type Message,
  parseGraphConfig,
  type RawFile,
} from '../../plugins/index.ts'
import {decodeText} from './decode-text.ts'
import {readAsset} from './image-size.ts'
import {type FileLocation, walkGraphFolder} from './walk-graph-folder.ts'

/** A graph folder as it stood on disk. */
export interface GraphFolder {
  /** Absolute path. */
  readonly folder: string
  readonly config: GraphConfig
  readonly files: readonly RawFile[]
  readonly assets: readonly AssetFile[]
  /** Where each asset stands on disk, whose spelling of a name may differ in Unicode form. */
  readonly assetLocations: ReadonlyMap<GraphPath, string>
  /** What was odd about the files themselves; their contents are the core's work. */
  readonly messages: readonly Message[]
}

/** The folder an author named cannot be read. Shown as it is, without a stack. */
export class FolderError extends Error {
  override readonly name = 'FolderError'
}

/** Open files at a time: enough to keep a disk busy, below every system's limit. */
const batchSize = 64

/**
 * Read a whole graph folder: configuration, notes, and the sizes of images.
 *
 * @param folder Absolute path.
 * @returns Files and assets in path order, those under `:hidden` left out. Reports `encoding-invalid` and
 *   `config-unreadable`; an odd file never stops the rest.
 * @throws FolderError where the folder is missing, is a file or holds no note.
 */
export async function readGraphFolder(folder: string): Promise<GraphFolder> {
  await expectFolder(folder)
  const listing = await walkGraphFolder(folder)
  const messages: Message[] = []
  const {config, messages: configMessages} = await readConfig(folder)
  messages.push(...configMessages)
  const visible = (location: FileLocation) => !isHidden(location.path, config)
  const notes = listing.notes.filter(visible)
  if (notes.length === 0) {
    throw new FolderError(
      `Unexpected folder \`${folder}\` without notes, expected Markdown files in it, such as \`pages/My page.md\``,
    )
  }
  const files: RawFile[] = []
  for (const outcome of await inBatches(notes, readNote)) {
    if (outcome.file) files.push(outcome.file)
    if (outcome.message) messages.push(outcome.message)
  }
  const shown = listing.assets.filter(visible)
  const assets = await inBatches(shown, readAsset)
  const assetLocations = new Map(shown.map(({path, absolute}) => [path, absolute]))
  return {folder, config, files, assets, assetLocations, messages}
}

/** Whether `:hidden` covers a path: a plain prefix, as Logseq compares. */
export function isHidden(path: string, config: GraphConfig): boolean {
  return config.hidden.some(prefix => path.startsWith(prefix.replace(/^\//, '')))
}

/** What reading one note gave. */
export interface NoteOutcome {
  readonly file?: RawFile
  readonly message?: Message
}

/** Read one note; a binary one gives a message and no file, odd bytes give both. */
export async function readNote(location: FileLocation): Promise<NoteOutcome> {
  const decoded = decodeText(await readFile(location.absolute))
  if (decoded.kind === 'binary') {
    return {
      message: createMessage(
        'encoding-invalid',
        location.path,
        {line: 1, column: 1},
        'Unexpected binary file, expected UTF-8 text',
        {note: 'Rename it if it is no note, or save it again as UTF-8 text.'},
      ),
    }
  }
  const file = {path: location.path, text: decoded.text}
  if (!decoded.invalidAt) return {file}
  const reason = 'Unexpected bytes that are not UTF-8, expected UTF-8 text'
  const note = 'Save the file as UTF-8; until then those bytes are shown as `\uFFFD`.'
  return {file, message: createMessage('encoding-invalid', location.path, decoded.invalidAt, reason, {note})}
}

async function readConfig(folder: string): Promise<{config: GraphConfig; messages: readonly Message[]}> {
  const path = graphPath('logseq/config.edn')
  let bytes: Uint8Array
  try {
    bytes = await readFile(join(folder, path))
  } catch {
    return {config: defaultGraphConfig, messages: []}
  }
  const decoded = decodeText(bytes)
  return parseGraphConfig(decoded.kind === 'text' ? decoded.text : '\0', path)
}

async function expectFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory()) return
  throw new FolderError(
    found
      ? `Unexpected file \`${folder}\`, expected a folder of notes`
      : `Unexpected missing folder \`${folder}\`, expected a folder of notes; check the path`,
  )
}

async function inBatches<Input, Output>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Output>,
): Promise<Output[]> {
  const outputs: Output[] = []
  for (let start = 0; start < inputs.length; start += batchSize) {
    outputs.push(...(await Promise.all(inputs.slice(start, start + batchSize).map(work))))
  }
  return outputs
}
