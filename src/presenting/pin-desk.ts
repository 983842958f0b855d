/** What became of a PIN that somebody typed. */
export type PinAnswer = 'right' | 'wrong' | 'none-open'

/** Gives out PINs and takes each once. */
export interface PinDesk {
  /** A new PIN of six digits, in place of the one before. */
  issue(): string
  /**
   * Take a PIN.
   *
   * @returns `right` once: the PIN is used up. `none-open` where none was given out, or it was used, is too old, or was
   *   guessed at too often; the speaker then asks for a new one.
   */
  redeem(typed: string): PinAnswer
}

export interface PinDeskOptions {
  /** ms of a steady clock. */
  readonly now: () => number
  /** A number from 0, below `limit`, that nobody can foresee. */
  readonly draw: (limit: number) => number
}

/** A PIN that nobody has typed by then is void, in ms. */
export const pinLasts = 10 * 60_000
/** Wrong PINs until the one that is open is void: one guess in 200,000 is right by then. */
export const pinTries = 5

/** Open the desk; no PIN is given out yet. */
export function openPinDesk({now, draw}: PinDeskOptions): PinDesk {
  let open: {readonly pin: string; readonly until: number; left: number} | undefined
  return {
    issue() {
      const pin = String(draw(1_000_000)).padStart(6, '0')
      open = {pin, until: now() + pinLasts, left: pinTries}
      return pin
    },
    redeem(typed) {
      if (open === undefined || now() > open.until) {
        open = undefined
        return 'none-open'
      }
      if (typed === open.pin) {
        open = undefined
        return 'right'
      }
      open.left--
      if (open.left === 0) open = undefined
      return 'wrong'
    },
  }
}
