import {encode} from 'uqr'

/** A QR code to be drawn by one path. */
export interface QrCode {
  /** Modules on one side, the quiet zone of two with them. */
  readonly size: number
  /** Path of the dark modules in a box of `size` by `size`. */
  readonly path: string
}

/**
 * A text as a QR code.
 *
 * @param correction `L` gives the fewest modules, for paper; `M` reads from a screen at an angle.
 */
export function qrCode(text: string, correction: 'L' | 'M'): QrCode {
  const {size, data} = encode(text, {ecc: correction, border: 2})
  let path = ''
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      let end = x
      while (row[end]) end++
      path += `M${x} ${y}h${end - x}v1h${x - end}z`
      x = end
    }
  }
  return {size, path}
}
