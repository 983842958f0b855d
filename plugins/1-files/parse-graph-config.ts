import {createMessage, type Message, type Place} from '../diagnostics/index.ts'
import {defaultGraphConfig, type GraphConfig} from './graph-config.ts'
import {graphPath} from './names.ts'
import {propertyKey} from './property-key.ts'
import {type EdnValue, readEdn} from './read-edn.ts'

/** A configuration and what was wrong with its file. */
export interface ParsedGraphConfig {
  readonly config: GraphConfig
  readonly messages: readonly Message[]
}

/**
 * Read `logseq/config.edn`. A key that is absent, or whose value is of another kind, keeps its default; unknown keys are
 * ignored; the names that Logseq gave keys in the past count where the new ones are absent.
 * Reports `config-unreadable` and gives the defaults where the text is no EDN map. Never throws.
 *
 * @param path Path of the file in the graph folder, for the message.
 */
export function parseGraphConfig(text: string, path: string): ParsedGraphConfig {
  const result = readEdn(text)
  const problem = 'reason' in result ? result : describe(result.value)
  if (problem !== undefined) {
    const message = createMessage('config-unreadable', path, placeAt(text, problem.offset), problem.reason, {
      note: 'The defaults of Logseq hold until the file can be read',
    })
    return {config: defaultGraphConfig, messages: [message]}
  }
  return {config: configFrom('value' in result ? topLevel(result.value) : new Map()), messages: []}
}

function describe(value: EdnValue): {offset: number; reason: string} | undefined {
  if (isMap(value)) return undefined
  return {offset: 0, reason: 'Unexpected EDN that is no map, expected a map `{…}`'}
}

function configFrom(entries: ReadonlyMap<string, EdnValue>): GraphConfig {
  const get = (...keys: readonly string[]) => keys.map(key => entries.get(key)).find(value => value !== undefined)
  const defaults = defaultGraphConfig
  const home = get('default-home')
  return {
    fileNameFormat: word(get('file/name-format')) === 'triple-lowbar' ? 'triple-lowbar' : defaults.fileNameFormat,
    journalPageTitleFormat: text(get('journal/page-title-format', 'date-formatter')) ?? defaults.journalPageTitleFormat,
    journalFileNameFormat: text(get('journal/file-name-format')) ?? defaults.journalFileNameFormat,
    pagesDirectory: folder(get('pages-directory')) ?? defaults.pagesDirectory,
    journalsDirectory: folder(get('journals-directory', 'journal-directory')) ?? defaults.journalsDirectory,
    hidden: words(get('hidden'))
      .map(path => graphPath(path) as string)
      .filter(path => path !== ''),
    allPagesPublic: flag(get('publishing/all-pages-public?', 'all-pages-public?')) ?? defaults.allPagesPublic,
    preferredLanguage: languageTag(word(get('preferred-language'))),
    homePage: home === undefined ? undefined : text(topLevel(home).get('page')),
    favorites: words(get('favorites')),
    macros: macros(get('macros')),
    propertyPages: flag(get('property-pages/enabled?')) ?? defaults.propertyPages,
    propertyPagesExcluded: words(get('property-pages/excludelist')).map(propertyKey),
    separatedByCommas: words(get('property/separated-by-commas')).map(propertyKey),
    ignoredReferenceKeys: words(get('ignored-page-references-keywords')).map(propertyKey),
    hiddenProperties: words(get('block-hidden-properties')).map(propertyKey),
  }
}

/** The entries of a map by the name of their key, keyword or string; of a key given twice the last. */
function topLevel(value: EdnValue): Map<string, EdnValue> {
  const entries = new Map<string, EdnValue>()
  if (!isMap(value)) return entries
  for (const [key, item] of value.entries) {
    const name = word(key)
    if (name !== undefined) entries.set(name, item)
  }
  return entries
}

function isMap(value: EdnValue): value is Extract<EdnValue, {readonly type: 'map'}> {
  return typeof value === 'object' && value !== null && value.type === 'map'
}

/** A text that says something; Logseq's template leaves some settings as `""`. */
function text(value: EdnValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** A BCP 47 tag in its canonical spelling; `undefined` for what is none. */
function languageTag(written: string | undefined): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(written?.trim().replaceAll('_', '-'))
    return tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

function folder(value: EdnValue | undefined): string | undefined {
  return text(value)?.replace(/^\/+|\/+$/g, '') || undefined
}

function flag(value: EdnValue | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** A string, or a keyword without its colon. */
function word(value: EdnValue | undefined): string | undefined {
  if (typeof value === 'string') return value.replace(/^:/, '')
  if (typeof value === 'object' && value !== null && value.type === 'keyword') return value.name
  return undefined
}

function words(value: EdnValue | undefined): string[] {
  if (typeof value !== 'object' || value === null || !('items' in value)) return []
  const found = value.items.map(item => (typeof item === 'string' ? item : word(item)))
  return found.filter(item => item !== undefined)
}

/** Null prototype: an author may name a macro `constructor`. */
function macros(value: EdnValue | undefined): Record<string, string> {
  const result: Record<string, string> = Object.create(null)
  if (value === undefined) return {}
  for (const [name, template] of topLevel(value)) if (typeof template === 'string') result[name] = template
  return result
}

function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset)
  const line = before.split('\n').length
  return {line, column: offset - before.lastIndexOf('\n')}
}
