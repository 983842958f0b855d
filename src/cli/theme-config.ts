import type {ThemeConfig} from '../graph-folder/index.ts'
import {ConfigError} from './config-error.ts'
import {nearest} from './nearest.ts'

const keys: readonly string[] = ['accent', 'fonts', 'css']
const fonts: readonly string[] = ['text', 'interface', 'code']

/**
 * Check the keys and types of `theme`; colours and files are looked at when the folder is read.
 *
 * @throws ConfigError for an unknown key and a value of the wrong type.
 */
export function validateTheme(value: unknown, file: string): ThemeConfig {
  const theme = expectObject(value, 'theme', file, '{"accent": "#2f6fb0"}')
  expectKeys(theme, 'theme', keys, file)
  for (const key of ['accent', 'css'] as const) {
    const entry = theme[key]
    if (entry !== undefined && typeof entry !== 'string')
      throw new ConfigError(`Unexpected ${typeof entry} for \`theme.${key}\` in ${file}, expected a string`)
  }
  if (theme.fonts === undefined) return theme
  const chosen = expectObject(theme.fonts, 'theme.fonts', file, '{"text": "Georgia"}')
  expectKeys(chosen, 'theme.fonts', fonts, file)
  for (const [name, entry] of Object.entries(chosen)) {
    const isList = Array.isArray(entry) && entry.length > 0 && entry.every(item => typeof item === 'string')
    if (!isList && (typeof entry !== 'string' || entry.trim() === '')) {
      throw new ConfigError(
        `Unexpected value of \`theme.fonts.${name}\` in ${file}, expected the name of a font such as "Georgia", or a list of WOFF2 files`,
      )
    }
  }
  return theme
}

function expectObject(value: unknown, name: string, file: string, example: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new ConfigError(`Unexpected value of \`${name}\` in ${file}, expected an object such as ${example}`)
}

function expectKeys(value: object, name: string, known: readonly string[], file: string): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue
    throw new ConfigError(
      `Unexpected key \`${name}.${key}\` in ${file}, expected \`${nearest(key, known)}\` or one of ${known.join(', ')}`,
    )
  }
}
