import {access, constants, open} from 'node:fs/promises'
import {imageSize} from 'image-size'
import type {AssetFile, Message, PictureFault} from '../../plugins/index.ts'
import {type FilmSize, readFilmSize} from './film-size.ts'
import {pictureFault} from './picture-fault.ts'
import {unreadable} from './unreadable.ts'
import type {FileLocation} from './walk-graph-folder.ts'

const filmPattern = /\.(?:m4v|mov|mp4|webm)$/i
const imagePattern = /\.(?:avif|bmp|gif|heic|ico|jpe?g|png|svg|webp)$/i
/** Headers of every format, and the metadata cameras put before a JPEG's size, end well before this. */
const headerBytes = 256 * 1024

/** What looking at one asset gave. */
export interface AssetOutcome {
  /** Absent where it cannot be read. */
  readonly asset?: AssetFile
  readonly absolute: string
  readonly message?: Message
}

/**
 * Look at an asset: whether it can be read, and the size in pixels that an image or a film says it has.
 *
 * @returns The asset; without a size where the file is neither or does not say; with what is wrong with a picture; without the asset and with a
 *   `file-unreadable` where the system does not let us read it. Never throws.
 */
export async function readAsset({path, absolute}: FileLocation): Promise<AssetOutcome> {
  try {
    if (imagePattern.test(path)) {
      const {header, bytes, fault} = await readHeader(absolute)
      const size = fault === undefined || fault === 'cut' ? sizeOf(header) : undefined
      return {absolute, asset: {path, ...(size && {...size, bytes}), ...(fault && {fault})}}
    }
    if (filmPattern.test(path)) {
      const {size, bytes} = await readFilm(absolute)
      return {absolute, asset: size ? {path, ...size, bytes} : {path}}
    }
    await access(absolute, constants.R_OK)
    return {absolute, asset: {path}}
  } catch (error) {
    return {absolute, message: unreadable(path, error)}
  }
}

interface Header {
  readonly header: Uint8Array
  readonly bytes: number
  readonly fault: PictureFault | undefined
}

async function readHeader(absolute: string): Promise<Header> {
  const file = await open(absolute)
  try {
    const {size} = await file.stat()
    const header = new Uint8Array(Math.min(size, headerBytes))
    await file.read(header, 0, header.length, 0)
    return {header, bytes: size, fault: await pictureFault(file, header, size)}
  } finally {
    await file.close()
  }
}

async function readFilm(absolute: string): Promise<{readonly size: FilmSize | undefined; readonly bytes: number}> {
  const file = await open(absolute)
  try {
    const {size: bytes} = await file.stat()
    return {size: await readFilmSize(file, bytes), bytes}
  } finally {
    await file.close()
  }
}

function sizeOf(header: Uint8Array): {width: number; height: number} | undefined {
  try {
    const {width, height, orientation} = imageSize(header)
    if (!(width > 0 && height > 0)) return undefined
    // Orientations 5 to 8 of EXIF turn the picture by a quarter.
    const turned = orientation !== undefined && orientation >= 5
    return turned ? {width: height, height: width} : {width, height}
  } catch {
    return undefined
  }
}
