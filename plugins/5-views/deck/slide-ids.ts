/** Gives each slide of a deck its id. */
export interface SlideIds {
  /**
   * @param pageSlug Slug of the page the slide is made from.
   * @param owner What tells sections of one page apart; slides with the same owner continue each other.
   * @param title Title of the section; `undefined` where it is the page's own.
   * @param wanted `slide-id::`, before anything else.
   */
  next(pageSlug: string, owner: number, title: string | undefined, wanted: string | undefined): string
}

/**
 * Ids are made from the page and the heading, never from a count of slides, so a slide that is added elsewhere changes
 * none: `garden:tools`, its continuation `garden:tools~2`, a second heading of the same words `garden:tools-2`.
 */
export function openSlideIds(): SlideIds {
  const bases = new Map<string, string>()
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  function unique(wanted: string): string {
    let id = wanted
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
    taken.add(id)
    return id
  }
  return {
    next(pageSlug, owner, title, wanted) {
      const section = `${pageSlug}\u0000${owner}`
      const base = bases.get(section)
      if (base === undefined) {
        const words = slideSlug(wanted ?? title ?? '')
        const made = unique(
          wanted !== undefined && words !== '' ? words : words === '' ? pageSlug : `${pageSlug}:${words}`,
        )
        bases.set(section, made)
        counts.set(section, 1)
        return made
      }
      let count = (counts.get(section) ?? 1) + 1
      while (taken.has(`${base}~${count}`)) count++
      counts.set(section, count)
      taken.add(`${base}~${count}`)
      return `${base}~${count}`
    },
  }
}

/** Words as part of an address: lower case, letters and digits of any script, the rest as `-`, at most 48 characters. */
export function slideSlug(title: string): string {
  const whole = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]|\ufe0f|\u20e3/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const characters = [...whole]
  if (characters.length <= 48) return whole
  // One more, so that a word that ends just there is whole.
  const cut = characters.slice(0, 49).join('')
  const dash = cut.lastIndexOf('-')
  return dash > 16 ? cut.slice(0, dash) : cut
}
