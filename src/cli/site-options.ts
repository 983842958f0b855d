import type {CompileOptions} from '../graph-folder/index.ts'
import {ConfigError, type LecternConfig} from './config-file.ts'

/** The flags that say what a site is. */
export interface SiteFlags {
  readonly site?: string
  readonly base?: string
  readonly allPublic?: boolean
}

/** Options of a compile from flags and the configuration file; a flag wins. */
export function siteOptions(flags: SiteFlags, config: LecternConfig): CompileOptions {
  return {
    title: config.title,
    site: address(flags.site ?? config.site),
    base: basePath(flags.base ?? config.base ?? '/'),
    locale: config.locale,
    home: config.home,
    allPublic: flags.allPublic ?? config.allPublic ?? false,
  }
}

/** A base path as Astro and the views take it: `/` at both ends. */
export function basePath(written: string): string {
  const inner = written.replace(/^\/+|\/+$/g, '')
  return inner === '' ? '/' : `/${inner}/`
}

function address(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  try {
    return new URL(written).origin
  } catch {
    throw new ConfigError(`Unexpected site \`${written}\`, expected an address such as \`https://notes.example\``)
  }
}
