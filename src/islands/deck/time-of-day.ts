/**
 * When a time of day written `15:30` comes next, in ms since 1970.
 *
 * @param now A date before it; the time is read in the zone of this window.
 * @returns `undefined` for what is no time of day.
 */
export function timeOfDay(text: string, now: Date): number | undefined {
  const match = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/.exec(text.trim())
  if (!match) return undefined
  const end = new Date(now)
  end.setHours(Number(match[1]), Number(match[2]), 0, 0)
  if (end <= now) end.setDate(end.getDate() + 1)
  return end.getTime()
}
