import {encode} from 'uqr'

/** A PIN with the addresses it is for, and each address as a QR code. */
export interface DrawnInvitation {
  readonly pin: string
  readonly phones: readonly {
    readonly url: string
    /** Modules on one side, the quiet zone of two with them. */
    readonly size: number
    /** Path of the dark modules in a box of `size` by `size`. */
    readonly path: string
  }[]
}

/** What the presenter's page draws: a path needs no markup from elsewhere. */
export function phoneInvitation({pin, urls}: {pin: string; urls: readonly string[]}): DrawnInvitation {
  return {
    pin,
    phones: urls.map(url => {
      const {size, data} = encode(url, {ecc: 'M', border: 2})
      return {url, size, path: modulePath(data)}
    }),
  }
}

/** Runs of dark modules, row by row. */
function modulePath(rows: readonly (readonly boolean[])[]): string {
  let path = ''
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      let end = x
      while (row[end]) end++
      path += `M${x} ${y}h${end - x}v1h${x - end}z`
      x = end
    }
  }
  return path
}
