const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** Every spelling of every day from 1950 to 2049 that Logseq takes for a day, in lower case → `YYYY-MM-DD`. */
export function dayNames(titleFormat: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const end = Date.UTC(2050, 0, 1)
  for (let time = Date.UTC(1950, 0, 1); time < end; time += 86_400_000) {
    const date = new Date(time)
    const iso = date.toISOString().slice(0, 10)
    const number = date.getUTCDate()
    const month = months[date.getUTCMonth()] ?? ''
    const year = iso.slice(0, 4)
    for (const spelled of [month, month.slice(0, 3)]) {
      names.set(`${spelled} ${ordinal(number)}, ${year}`.toLowerCase(), iso)
    }
    names.set(iso, iso)
    names.set(iso.replaceAll('-', '_'), iso)
    // Logseq wants the weekday to be there and does not look whether it is the right one.
    for (const weekday of weekdays) {
      const letters: Readonly<Record<string, string>> = {
        yyyy: year,
        MMM: month.slice(0, 3),
        MMMM: month,
        MM: iso.slice(5, 7),
        dd: iso.slice(8),
        d: `${number}`,
        do: ordinal(number),
        EEE: weekday.slice(0, 3),
        EEEE: weekday,
      }
      names.set(titleFormat.replace(/[A-Za-z]+/g, part => letters[part] ?? part).toLowerCase(), iso)
      if (!titleFormat.includes('E')) break
    }
  }
  return names
}

function ordinal(number: number): string {
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10
  return `${number}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}
