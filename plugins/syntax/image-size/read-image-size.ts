import type {ImageSize} from './node.ts'

/** Where the map ends that begins at `start`; -1 if there is none. It holds no `}`. */
export function matchImageSize(line: string, start: number): number {
  if (!line.startsWith('{:', start)) return -1
  const close = line.indexOf('}', start)
  return close === -1 ? -1 : close + 1
}

/** Read `{:width 200, :height "50%"}`; other keys are left out. `undefined` where it names no size. */
export function readImageSize(source: string): ImageSize | undefined {
  const width = readField(source, 'width')
  const height = readField(source, 'height')
  if (width === undefined && height === undefined) return undefined
  return {...(width === undefined ? {} : {width}), ...(height === undefined ? {} : {height})}
}

function readField(source: string, key: string): string | undefined {
  return new RegExp(`:${key}\\s+"?([\\d.]+(?:px|%|r?em|vw|vh)?)"?(?=[\\s,}])`).exec(source)?.[1]
}
