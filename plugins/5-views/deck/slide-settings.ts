import type {PageBlock, Property} from '../../3-page/index.ts'

type Owner = {readonly properties: PageBlock['properties']}

/** Other names of a property: those of reveal.js, Slidev, Quarto and Logseq, with `data-` or without. */
const names: Readonly<Record<string, readonly string[]>> = {
  'slide-id': ['data-id', 'route-alias', 'routealias'],
  background: [
    'background-image',
    'background-color',
    'background-gradient',
    'data-background',
    'data-background-image',
    'data-background-color',
    'data-background-gradient',
  ],
  fragment: ['step', 'data-fragment', 'data-fragment-index', 'fragment-index'],
  timing: ['data-timing'],
  transition: ['data-transition'],
  'auto-animate': ['data-auto-animate'],
  autoslide: ['data-autoslide', 'auto-slide'],
  visibility: ['data-visibility'],
  class: ['data-state', 'data-class'],
  aspect: ['aspect-ratio', 'aspectratio'],
  lines: ['data-line-numbers', 'line-numbers'],
  layout: ['data-layout'],
}

/** The property of a block or page, by its own name or one that users of other tools know. */
export function slideProperty(owner: Owner, key: string): Property | undefined {
  const own = owner.properties.find(property => property.key === key)
  if (own) return own
  const others = names[key]
  return others && owner.properties.find(property => others.includes(property.key))
}

/** The same as text, trimmed and in lower case; a list's first. Empty for a property without value. */
export function slideWord(owner: Owner, key: string): string | undefined {
  const value = slideProperty(owner, key)?.value
  const first = typeof value === 'object' ? value[0] : value
  return first === undefined ? undefined : String(first).trim().toLowerCase()
}

/** The same as the author wrote it, without quotation marks. */
export function slideText(owner: Owner, key: string): string | undefined {
  const written = slideProperty(owner, key)
    ?.written.trim()
    .replace(/^"(.*)"$/, '$1')
  return written === '' ? undefined : written
}

/** `true` for a property that is set: empty, `true`, `yes`; `false` for `false`, `no`, `none`. */
export function slideFlag(owner: Owner, key: string): boolean | undefined {
  const word = slideWord(owner, key)
  return word === undefined ? undefined : word !== 'false' && word !== 'no' && word !== 'none'
}

/** The first owner's word that has one: a heading, those around it, the page. */
export function nearestWord(owners: readonly Owner[], key: string): string | undefined {
  for (const owner of owners) {
    const word = slideWord(owner, key)
    if (word !== undefined) return word
  }
  return undefined
}

/** `90`, `90s`, `2m`, `1m30s`, `1h`, `1h30`, `00:45:00` → seconds; `undefined` for anything else. */
export function readSeconds(written: string | undefined): number | undefined {
  const text = (written ?? '').trim().toLowerCase()
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(text)
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
  const match =
    /^(?:(\d+)\s*h(?:ours?)?)?\s*(?:(\d+)\s*m(?:in(?:utes?)?)?)?\s*(?:(\d+)\s*(s(?:ec(?:onds?)?)?)?)?$/.exec(text)
  if (!match || (match[1] === undefined && match[2] === undefined && match[3] === undefined)) return undefined
  // A bare number after hours counts minutes: `1h30`.
  const rest =
    Number(match[3] ?? 0) * (match[1] !== undefined && match[2] === undefined && match[4] === undefined ? 60 : 1)
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + rest
}
