import {type QrCode, qrCode} from '../../plugins/index.ts'

/** A PIN with the addresses it is for, and each address as a QR code. */
export interface DrawnInvitation {
  readonly pin: string
  readonly phones: readonly ({readonly url: string} & QrCode)[]
}

/** What the presenter's page draws: a path needs no markup from elsewhere. */
export function phoneInvitation({pin, urls}: {pin: string; urls: readonly string[]}): DrawnInvitation {
  return {pin, phones: urls.map(url => ({url, ...qrCode(url, 'M')}))}
}
