import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {CardChoice, OwnSlidePhrases} from '../../plugins/index.ts'
import type {ThemeConfig} from '../graph-folder/index.ts'
import {ConfigError} from './config-error.ts'
import {nearest} from './nearest.ts'
import {type PrivacyConfig, validatePrivacy} from './privacy-config.ts'
import {validateSlidePhrases} from './slide-phrases-config.ts'
import {validateTheme} from './theme-config.ts'

/** What `lectern.config.{ts,mjs,json}` may hold. Every key is optional; a flag of the command line wins. */
export interface LecternConfig {
  /** Title of the site. */
  readonly title?: string
  /** Address the site will have, such as `https://notes.example`. */
  readonly site?: string
  /** Path the site will be served under, such as `/notes/`. */
  readonly base?: string
  /** BCP 47 tag of the notes' main language. */
  readonly locale?: string
  /** Name of the home page. */
  readonly home?: string
  /** Pages without `public::` are public. */
  readonly allPublic?: boolean
  /** Whether git is asked when pages were last changed; true if absent. */
  readonly git?: boolean
  /** Which pages have a card of their own for link previews; those of a small site, if absent. */
  readonly cards?: CardChoice
  /** Files of fonts for cards, beside the site's own: of the graph folder, or of an installed package. */
  readonly cardFonts?: string | readonly string[]
  /** What may be seen of private pages, and whether the built site is searched for them. */
  readonly privacy?: PrivacyConfig
  /** Words for slide pointers beside those that Lectern knows, by language: `{nl: {slide: ['dia'], …}}`. */
  readonly slidePhrases?: OwnSlidePhrases
  /** Accent, fonts and a style sheet of the author's own. */
  readonly theme?: ThemeConfig
  /** Theme of decks that name none: `paper`, `slate`, `signal`, or one of the author's own style sheet. */
  readonly deckTheme?: string
}

const keys: Readonly<Record<keyof LecternConfig, 'string' | 'boolean' | 'object' | 'strings'>> = {
  title: 'string',
  site: 'string',
  base: 'string',
  locale: 'string',
  home: 'string',
  allPublic: 'boolean',
  git: 'boolean',
  cards: 'string',
  cardFonts: 'strings',
  privacy: 'object',
  slidePhrases: 'object',
  theme: 'object',
  deckTheme: 'string',
}

const cardChoices: readonly string[] = ['all', 'some', 'none'] satisfies readonly CardChoice[]

/** Names that a configuration file may have. */
export const configNames: readonly string[] = ['lectern.config.ts', 'lectern.config.mjs', 'lectern.config.json']

/**
 * Read the configuration file of a graph folder, else of the working directory.
 *
 * @returns Its values; empty where there is no such file.
 * @throws ConfigError for a file that cannot be read, an unknown key or a value of the wrong type.
 */
export async function readConfigFile(folder: string, workingDirectory: string): Promise<LecternConfig> {
  for (const place of [folder, workingDirectory]) {
    for (const name of configNames) {
      const file = join(place, name)
      if (existsSync(file)) return validate(await load(file), file)
    }
  }
  return {}
}

async function load(file: string): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'))
    const module = (await import(pathToFileURL(file).href)) as {default?: unknown}
    return module.default
  } catch (error) {
    throw new ConfigError(`Unexpected ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Check a configuration's keys and types; `file` stands in the messages. */
export function validate(value: unknown, file: string): LecternConfig {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConfigError(`Unexpected value of ${file}, expected an object as its default export`)
  }
  for (const [key, entry] of Object.entries(value)) {
    const expected = Object.hasOwn(keys, key) ? keys[key as keyof LecternConfig] : undefined
    if (expected === undefined) {
      const guess = nearest(key, Object.keys(keys))
      throw new ConfigError(
        `Unexpected key \`${key}\` in ${file}, expected \`${guess}\` or one of ${Object.keys(keys).join(', ')}`,
      )
    }
    if (key === 'privacy') validatePrivacy(entry, file)
    else if (key === 'theme') validateTheme(entry, file)
    else if (key === 'slidePhrases') validateSlidePhrases(entry, file)
    else if (expected === 'strings') expectStrings(entry, key, file)
    else if (typeof entry !== expected) {
      throw new ConfigError(`Unexpected ${typeof entry} for \`${key}\` in ${file}, expected a ${expected}`)
    }
    if (key === 'cards' && !cardChoices.includes(String(entry))) {
      throw new ConfigError(
        `Unexpected \`${String(entry)}\` for \`cards\` in ${file}, expected ${cardChoices.map(name => `\`${name}\``).join(', ')}`,
      )
    }
  }
  return value
}

function expectStrings(entry: unknown, key: string, file: string): void {
  const entries: readonly unknown[] = Array.isArray(entry) ? entry : [entry]
  if (entries.length > 0 && entries.every(one => typeof one === 'string' && one.trim() !== '')) return
  throw new ConfigError(
    `Unexpected value of \`${key}\` in ${file}, expected the path of a file, or a list of such paths`,
  )
}
