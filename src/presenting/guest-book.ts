import {createHash, randomBytes} from 'node:crypto'
import type {Guest} from './guest.ts'

/** Who may come in, by the key each shows. */
export interface GuestBook {
  readonly speakerKey: string
  readonly audienceKey: string
  /** A new key for a phone whose PIN was right. */
  admitRemote(): string
  /** Who shows a key; a stranger for one that is not known, or none. */
  guestOf(key: string | undefined): Guest
}

/** Open the book of a session. Its keys are 128 bits of chance and last as long as the process. */
export function openGuestBook(): GuestBook {
  const guests = new Map<string, Guest>()
  function admit(guest: Guest): string {
    const key = randomBytes(16).toString('base64url')
    guests.set(digestOf(key), guest)
    return key
  }
  return {
    speakerKey: admit('speaker'),
    audienceKey: admit('audience'),
    admitRemote: () => admit('remote'),
    guestOf: key => (key === undefined ? 'stranger' : (guests.get(digestOf(key)) ?? 'stranger')),
  }
}

/** Keys are compared by digest, so that the time a comparison takes says nothing of the key. */
function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
