/** When a register was written, in the order that all windows agree on. */
export interface Stamp {
  readonly count: number
  readonly author: string
}

/**
 * What the relay understands of a message of `islands/deck/talk-message.ts`. The rest passes through it unread: what a
 * register means is the windows' own affair.
 */
export interface TalkWords {
  readonly type: string
  readonly from: string
  readonly role: string
  readonly label: string
  readonly digest: string
  readonly state?:
    | {
        readonly now: number
        readonly stamps: Readonly<Record<string, Stamp>>
        readonly values: Readonly<Record<string, unknown>>
      }
    | undefined
}

/** Read a message; `undefined` for what is none. Never throws: anything may come over a network. */
export function readTalk(text: string): TalkWords | undefined {
  const value = parsed(text)
  if (!isRecord(value)) return undefined
  const {type, from, role, label, digest, now, stamps, values} = value
  if (![type, from, role, label, digest].every(part => typeof part === 'string')) return undefined
  const words = {type, from, role, label, digest} as TalkWords
  if (type !== 'state') return words
  if (typeof now !== 'number' || !isRecord(stamps) || !isRecord(values)) return undefined
  if (!Object.values(stamps).every(isStamp)) return undefined
  return {...words, state: {now, stamps: stamps as Record<string, Stamp>, values}}
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStamp(value: unknown): value is Stamp {
  return isRecord(value) && Number.isSafeInteger(value.count) && typeof value.author === 'string'
}
