import type {LecternConfig} from '../config-file.ts'

/** What every key is for, and a value to start from. All are written as comments but the title: none is needed. */
const examples: Readonly<Record<Exclude<keyof LecternConfig, 'title'>, readonly [reason: string, value: unknown]>> = {
  site: ['The address the site will have. Feeds, the sitemap and link previews need it.', 'https://notes.example.org'],
  base: ['The path it will be served under, if that is not in the address.', '/notes/'],
  locale: ['The language of your notes, and of the site around them.', 'en'],
  home: ['The home page. Else it is what logseq/config.edn says.', 'Contents'],
  allPublic: ['Publish every page that does not say `public:: false`.', true],
  git: ['Whether git is asked when pages were last changed.', false],
  cards: ['Pages with a picture of their own for link previews: all, some, none.', 'all'],
  cardFonts: [
    'Fonts for those pictures, where your titles have letters that Lectern has none for.',
    ['assets/fonts/NotoSansJP.ttf'],
  ],
  privacy: [
    'What stands where a private page is named, and whether the site is searched for private words.',
    {mentions: 'text', scan: true},
  ],
  slidePhrases: ['Words for “the next slide is” in a language that Lectern does not know.', {nl: {slide: ['dia']}}],
  theme: ['Accent, fonts, and a style sheet of your own.', {accent: '#2f6fb0'}],
  deckTheme: ['The theme of talks that name none.', 'slate'],
}

/** Text of a `lectern.config.mjs` that says what can be set. */
export function starterConfig(title: string): string {
  const lines = Object.entries(examples).flatMap(([key, [reason, value]]) => [
    '',
    `  // ${reason}`,
    `  // ${key}: ${literal(value)},`,
  ])
  return `// Settings of this graph's site. Everything here may be left out, and so may the file.

/** @type {import('lectern/config').LecternConfig} */
export default {
  title: ${literal(title)},
${lines.join('\n')}
}
`
}

/** As a person would write it in JavaScript. */
function literal(value: unknown): string {
  if (typeof value === 'string') {
    const escaped = value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
    return `'${escaped}'`
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{${Object.entries(value)
    .map(([key, entry]) => `${key}: ${literal(entry)}`)
    .join(', ')}}`
}
