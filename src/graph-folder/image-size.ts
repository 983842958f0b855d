import {open} from 'node:fs/promises'
import {imageSize} from 'image-size'
import type {AssetFile} from '../../plugins/index.ts'
import type {FileLocation} from './walk-graph-folder.ts'

const imagePattern = /\.(?:avif|bmp|gif|heic|ico|jpe?g|png|svg|webp)$/i
/** Headers of every format, and the metadata cameras put before a JPEG's size, end well before this. */
const headerBytes = 256 * 1024

/**
 * Read an asset's size in pixels from its header.
 *
 * @returns The asset; without a size where the file is no image or its header is not readable. Never throws for a file
 *   that is there.
 */
export async function readAsset(location: FileLocation): Promise<AssetFile> {
  if (!imagePattern.test(location.path)) return {path: location.path}
  const file = await open(location.absolute)
  try {
    const {size} = await file.stat()
    const header = new Uint8Array(Math.min(size, headerBytes))
    await file.read(header, 0, header.length, 0)
    return {path: location.path, ...sizeOf(header)}
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
