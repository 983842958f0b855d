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
import {decodeText, type TextFault} from './decode-text.ts'
import {readAsset} from './read-asset.ts'
import {unreadable} from './unreadable.ts'
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
  /** Notes that `:hidden` covers, by path: nobody reads them. */
  readonly hiddenNotes: readonly GraphPath[]
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
 * @returns Files and assets in path order, those under `:hidden` left out. Reports `encoding-invalid`,
 *   `file-unreadable` and `config-unreadable`; an odd file never stops the rest.
 * @throws FolderError where the folder is missing, is a file, may not be read or holds no note.
 */
export async function readGraphFolder(folder: string): Promise<GraphFolder> {
  await expectFolder(folder)
  const listing = await walkGraphFolder(folder)
  const messages: Message[] = []
  const {config, messages: configMessages} = await readConfig(folder)
  messages.push(...configMessages, ...listing.messages)
  const refused = listing.messages.find(message => message.file === '.')
  if (refused)
    throw new FolderError(`Unexpected folder \`${folder}\` that cannot be read (${refused.actual}). ${refused.note}`)
  const visible = (location: FileLocation) => !isHidden(location.path, config)
  const notes = listing.notes.filter(visible)
  if (notes.length === 0) {
    throw new FolderError(
      `Unexpected folder \`${folder}\` without notes, expected Markdown files in it, such as \`pages/My page.md\``,
    )
  }
  const files: RawFile[] = []
  for (const outcome of await inBatches(notes, readNote)) {
    if (outcome.message) messages.push(outcome.message)
    if (outcome.file === undefined) continue
    if (outcome.file.path === files.at(-1)?.path) messages.push(sameName(outcome.file.path))
    else files.push(outcome.file)
  }
  const assets: AssetFile[] = []
  const assetLocations = new Map<GraphPath, string>()
  for (const {asset, absolute, message} of await inBatches(listing.assets.filter(visible), readAsset)) {
    if (message) messages.push(message)
    // Two names that differ in Unicode form alone are one path in the graph; the first is it.
    if (asset === undefined || assetLocations.has(asset.path)) continue
    assets.push(asset)
    assetLocations.set(asset.path, absolute)
  }
  const hiddenNotes = listing.notes.filter(note => !visible(note)).map(note => note.path)
  return {folder, config, files, assets, assetLocations, hiddenNotes, messages}
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

/** Read one note; one that cannot be read and a binary one give a message and no file, odd bytes give both. Never throws. */
export async function readNote({path, absolute}: FileLocation): Promise<NoteOutcome> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(absolute)
  } catch (error) {
    return {message: unreadable(path, error)}
  }
  const decoded = decodeText(bytes)
  if (decoded.kind === 'binary') {
    const reason = 'Unexpected binary file, expected UTF-8 text'
    const note = 'Rename it if it is no note, or save it again as UTF-8 text.'
    return {message: createMessage('encoding-invalid', path, {line: 1, column: 1}, reason, {note})}
  }
  const file = {path, text: decoded.text}
  if (!decoded.fault) return {file}
  const {reason, note} = faults[decoded.fault.kind]
  return {file, message: createMessage('encoding-invalid', path, decoded.fault.place, reason, {note})}
}

const faults: Readonly<Record<TextFault['kind'], {readonly reason: string; readonly note: string}>> = {
  invalid: {
    reason: 'Unexpected bytes that are not UTF-8, expected UTF-8 text',
    note: 'Save the file as UTF-8; until then those bytes are shown as `\uFFFD`.',
  },
  nul: {
    reason: 'Unexpected NUL character, expected UTF-8 text without one',
    note: 'Delete it and save the file again; until then it is shown as `\uFFFD`.',
  },
  'utf-16': {
    reason: 'Unexpected UTF-16 text, expected UTF-8 text',
    note: 'Save the file as UTF-8: Logseq cannot read it as it is.',
  },
}

/** Neighbours in path order may be two files to the disk and one path to us, whose paths are NFC. */
function sameName(path: GraphPath): Message {
  return createMessage(
    'page-collision',
    path,
    {line: 1, column: 1},
    `Unexpected second file \`${path}\`, expected only one name of those letters`,
    {note: 'The two names look alike and differ in their Unicode form; only the first is shown. Rename one of them.'},
  )
}

async function readConfig(folder: string): Promise<{config: GraphConfig; messages: readonly Message[]}> {
  const path = graphPath('logseq/config.edn')
  let bytes: Uint8Array
  try {
    bytes = await readFile(join(folder, path))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return {config: defaultGraphConfig, messages: isMissing ? [] : [unreadable(path, error)]}
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
