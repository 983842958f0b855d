import {decodeFileName} from './file-name.ts'
import type {GraphConfig} from './graph-config.ts'
import {journalDay, journalTitle} from './journal-day.ts'
import {pageName} from './names.ts'
import type {RawFile, SourceFile} from './source-file.ts'

/**
 * Name and date a file from its path.
 *
 * `pages/contents.*` is the page `Contents`; a name that spells a day is a journal wherever the file lies, and is replaced
 * by the journal's title; any other file name is decoded by the graph's codec. The text loses its byte order mark.
 * Reports nothing, never throws.
 */
export function readSourceFile(raw: RawFile, config: GraphConfig): SourceFile {
  const base = raw.path.slice(raw.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const text = raw.text.charCodeAt(0) === 0xfeff ? raw.text.slice(1) : raw.text
  const format = /\.org$/i.test(raw.path) ? 'org' : 'markdown'
  const file = {path: raw.path, text, format} as const
  if (raw.path.startsWith(`${config.pagesDirectory}/contents.`)) {
    return {...file, name: pageName('Contents'), kind: 'page', day: undefined}
  }
  const name = decodeFileName(base, config.fileNameFormat)
  // The app writes journals by this format but never reads by it; only in their own folder is it beyond doubt.
  const ownFormat = raw.path.startsWith(`${config.journalsDirectory}/`) ? config.journalFileNameFormat : undefined
  const day =
    journalDay(name, config) ?? (ownFormat === undefined ? undefined : journalDay(base, config, {format: ownFormat}))
  if (day === undefined) return {...file, name: pageName(name), kind: 'page', day: undefined}
  return {...file, name: journalTitle(day, config), kind: 'journal', day}
}
