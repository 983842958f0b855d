import type {GraphConfig} from './graph-config.ts'

type FileNameFormat = GraphConfig['fileNameFormat']

/** Names that Windows keeps for devices. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * Read the page name that a file name spells. Never throws; what does not decode stays as it is.
 *
 * `triple-lowbar`: `___` is `/`, each `%XX` of a visible ASCII character is that character, empty parts between `/` go.
 * `legacy`: `.` is `/`, then the whole is percent-decoded, or left alone where that fails.
 *
 * @param base File name without folder and extension.
 */
export function decodeFileName(base: string, format: FileNameFormat): string {
  const name = format === 'legacy' ? decodeLegacy(base) : decodeTripleLowbar(base)
  return name === '' ? base : name
}

function decodeTripleLowbar(base: string): string {
  return base
    .replaceAll('___', '/')
    .replace(/%([0-7][\da-f])/gi, decodeByte)
    .split('/')
    .filter(part => part !== '')
    .join('/')
}

/** A control character in a name helps nobody, so its escape stays. */
function decodeByte(written: string, hex: string): string {
  const code = Number.parseInt(hex, 16)
  return code < 0x20 || code === 0x7f ? written : String.fromCharCode(code)
}

function decodeLegacy(base: string): string {
  const name = base.replaceAll('.', '/')
  if (!name.includes('%')) return name
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/**
 * Spell a page name as a file name without extension.
 * `decodeFileName` gives it back where no part between its `/` is empty and it holds no control characters.
 */
export function encodeFileName(name: string, format: FileNameFormat): string {
  return format === 'legacy' ? encodeURIComponent(name.toWellFormed()).replaceAll('.', '%2E') : encodeTripleLowbar(name)
}

function encodeTripleLowbar(name: string): string {
  const escaped = name
    .replace(/%(?=[\da-f]{2})/gi, '%25')
    .replace(/[:*?"<>|#\\]/g, encodeByte)
    .replace(/^\./, '%2E')
    .replace(/___|_(?=\/)|(?<=\/)_/g, underscores => '%5F'.repeat(underscores.length))
    .replaceAll('/', '___')
  return deviceName.test(escaped) || escaped.endsWith('.') ? `${escaped}___` : escaped
}

function encodeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
