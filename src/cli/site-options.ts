import {type Day, defaultGraphConfig, journalDay} from '../../plugins/index.ts'
import type {SessionOptions} from '../integration/index.ts'
import {ConfigError} from './config-error.ts'
import type {LecternConfig} from './config-file.ts'

/** The flags that say what a site is. */
export interface SiteFlags {
  readonly site?: string
  readonly base?: string
  readonly allPublic?: boolean
  /** False for `--no-git`. */
  readonly git?: boolean
  /** BCP 47 tag. */
  readonly locale?: string
  /** Today, for queries: `YYYY-MM-DD`. */
  readonly date?: string
}

/**
 * Options of a compile from flags and the configuration file; a flag wins. A path in the site's address is its base, unless
 * a base is given.
 */
export function siteOptions(flags: SiteFlags, config: LecternConfig): SessionOptions {
  const site = address(flags.site ?? config.site)
  return {
    title: config.title,
    site: site?.origin,
    base: basePath(flags.base ?? config.base ?? site?.pathname ?? '/'),
    locale: localeOf(flags.locale ?? config.locale),
    home: config.home,
    theme: config.theme,
    deckTheme: config.deckTheme,
    slidePhrases: config.slidePhrases,
    mentions: config.privacy?.mentions ?? 'text',
    cards: config.cards,
    cardFonts: typeof config.cardFonts === 'string' ? [config.cardFonts] : config.cardFonts,
    allPublic: flags.allPublic ?? config.allPublic ?? false,
    git: flags.git === false || config.git === false ? false : undefined,
    today: flags.date === undefined ? undefined : dayOf(flags.date),
  }
}

/**
 * The day that queries count from.
 *
 * @throws ConfigError for what is no day of the calendar.
 */
function dayOf(written: string): Day {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? journalDay(written, defaultGraphConfig) : undefined
  if (day !== undefined) return day
  throw new ConfigError(`Unexpected date \`${written}\`, expected a day such as \`2026-05-01\``)
}

/**
 * A language as a site names it, in its canonical spelling.
 *
 * @throws ConfigError for what is no BCP 47 tag.
 */
function localeOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  try {
    const [tag] = Intl.getCanonicalLocales(written.trim())
    // Longer names of languages are well-formed and not given to any: `German`.
    if (tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag)) return tag
  } catch {
    // Said below, like an empty one.
  }
  throw new ConfigError(`Unexpected locale \`${written}\`, expected the tag of a language such as \`de\` or \`pt-BR\``)
}

/**
 * A base path as Astro and the views take it: `/` at both ends, no empty part, no `.` or `..`.
 *
 * @throws ConfigError for an address, and for characters that would have to be escaped: Astro writes some as they are and
 * compares others with escaped ones.
 */
export function basePath(written: string): string {
  const parts = written.trim().split('/').filter(Boolean)
  const isPath = parts.every(part => /^[\w.~@+,=-]+$/.test(part) && !/^\.\.?$/.test(part))
  if (!isPath) {
    throw new ConfigError(
      `Unexpected base \`${written}\`, expected a path of plain letters and digits such as \`/notes/\`; use --site for an address`,
    )
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`
}

function address(written: string | undefined): URL | undefined {
  if (written === undefined) return undefined
  try {
    const url = new URL(written)
    if (/^https?:$/.test(url.protocol)) return url
  } catch {
    // What is no address is said below, like an address that no browser opens as a site.
  }
  throw new ConfigError(`Unexpected site \`${written}\`, expected an address such as \`https://notes.example\``)
}
