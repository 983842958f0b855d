import {readFile} from 'node:fs/promises'
import {basename, join, relative, resolve, sep} from 'node:path'
import {type FontFace, readColour, type SiteTheme, type ThemeFont, type ThemeFontChoice} from '../../plugins/index.ts'
import {isVariableFont} from './is-variable-font.ts'
import {FolderError} from './read-graph-folder.ts'

/** `theme` in the configuration file: paths are of files in the graph folder. */
export interface ThemeConfig {
  /** `#2f6fb0` or `oklch(50% 0.1 250)`. */
  readonly accent?: string
  /** Each: names of families as CSS has them, or one or several WOFF2 files. */
  readonly fonts?: Readonly<Partial<Record<ThemeFont, string | readonly string[]>>>
  /** A style sheet of the author's own. */
  readonly css?: string
}

/** A theme, and the files it is served with: path below the base → absolute path. */
export interface ReadTheme {
  readonly theme: SiteTheme | undefined
  readonly files: ReadonlyMap<string, string>
}

/**
 * Read what an author's theme names.
 *
 * @param folder The graph folder, absolute.
 * @throws FolderError for a colour that is none, a file that is not there or lies outside, and a font that is no WOFF2.
 */
export async function readTheme(folder: string, config: ThemeConfig | undefined): Promise<ReadTheme> {
  const files = new Map<string, string>()
  if (config === undefined || Object.keys(config).length === 0) return {theme: undefined, files}
  const {accent, fonts, css} = config
  if (accent !== undefined && readColour(accent) === undefined) {
    throw new FolderError(
      `Unexpected \`theme.accent\` \`${accent}\`, expected a colour such as \`#2f6fb0\` or \`oklch(50% 0.1 250)\``,
    )
  }
  const chosen: Partial<Record<ThemeFont, ThemeFontChoice>> = {}
  for (const [name, written] of Object.entries(fonts ?? {})) {
    chosen[name as ThemeFont] = await readFont(folder, name as ThemeFont, written, files)
  }
  const sheet = css === undefined ? undefined : (await read(folder, 'theme.css', css)).toString('utf8')
  return {theme: {accent, fonts: chosen, css: sheet}, files}
}

async function readFont(
  folder: string,
  name: ThemeFont,
  written: string | readonly string[],
  files: Map<string, string>,
): Promise<ThemeFontChoice> {
  const paths = typeof written === 'string' ? [written] : written
  if (!paths.some(path => /\.(?:woff2?|ttf|otf)$/i.test(path))) return {families: familiesOf(name, paths.join(', '))}
  const faces: FontFace[] = []
  for (const path of paths) {
    const bytes = await read(folder, `theme.fonts.${name}`, path)
    const isVariable = isVariableFont(bytes)
    if (isVariable === undefined) {
      throw new FolderError(
        `Unexpected font \`${path}\` of \`theme.fonts.${name}\`, expected a WOFF2 file: a browser loads that format alone from Lectern`,
      )
    }
    const file = basename(path)
    const url = `fonts/${name}-${file.replace(/[^\w.-]+/g, '-')}`
    files.set(url, resolve(folder, path))
    faces.push({
      url,
      style: /italic|oblique/i.test(file) ? 'italic' : 'normal',
      weight: isVariable ? '1 1000' : /bold/i.test(file) ? '700' : '400',
    })
  }
  return {faces}
}

/** Names of families go into a style sheet: nothing in them may end a rule. */
function familiesOf(name: ThemeFont, written: string): string {
  if (/^[\p{L}\p{N} ,'"_-]+$/u.test(written) && (written.match(/["']/g)?.length ?? 0) % 2 === 0) return written
  throw new FolderError(
    `Unexpected \`theme.fonts.${name}\` \`${written}\`, expected names of fonts such as \`Literata, Georgia\`, or a WOFF2 file of the graph folder such as \`assets/fonts/literata.woff2\``,
  )
}

async function read(folder: string, key: string, path: string): Promise<Buffer> {
  const absolute = resolve(folder, path)
  const inside = relative(folder, absolute)
  if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || resolve(join(folder, inside)) !== absolute) {
    throw new FolderError(`Unexpected \`${path}\` in \`${key}\`, expected a file inside the graph folder`)
  }
  try {
    return await readFile(absolute)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new FolderError(
      `Unexpected \`${path}\` in \`${key}\` that cannot be read${why}, expected a file of the graph folder \`${folder}\``,
    )
  }
}
