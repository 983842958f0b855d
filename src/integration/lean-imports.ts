import {join, sep} from 'node:path'
import {packageRoot} from './package-root.ts'

/** The part of a Vite plugin this module fills; Vite's own type comes with whichever Vite Astro brings. */
interface LeanImportsPlugin {
  readonly name: string
  readonly enforce: 'pre'
  readonly apply: 'build'
  resolveId(id: string, importer: string | undefined): string | undefined
  load(id: string): string | undefined
}

/** What Vite puts around every `import()` of a browser's module. */
const viteHelper = '\0vite/preload-helper.js'
/** The splitting of chunks knows either by these letters. */
const leanHelper = '\0lectern/preload-helper.js'
const islands = join(packageRoot, 'src', 'islands') + sep

/**
 * A Vite plugin that gives Lectern's own islands a smaller helper around `import()`. Vite's waits for sheets of styles and
 * tells of faults; ours import no sheet, so that what is left is to name the modules that a module will ask for, for the
 * browser to fetch them all at once. A page that has only that saves some 800 bytes. Modules of an author keep Vite's, and
 * so do ours with a Vite that calls its helper otherwise.
 *
 * @param base Path the site is served under, with a slash at its end.
 */
export function leanImports(base: string): LeanImportsPlugin {
  return {
    name: 'lectern:lean-imports',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id, importer) => (id === viteHelper && importer?.startsWith(islands) ? leanHelper : undefined),
    load: id => (id === leanHelper ? helper(base) : undefined),
  }
}

function helper(base: string): string {
  return `export function __vitePreload(load, files) {
  for (const file of files ?? []) {
    const link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = ${JSON.stringify(base)} + file
    document.head.append(link)
  }
  return load()
}
`
}
