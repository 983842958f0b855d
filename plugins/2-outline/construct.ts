import {createCloserIndex} from './closer-index.ts'
import {createNestedClosers} from './nested-closers.ts'
import {type Lines, lineAt} from './split-lines.ts'

/** A construct that spans lines and hides bullets and headings in them. */
export interface Construct {
  readonly type: 'fence' | 'maths' | 'html' | 'hiccup' | 'environment' | 'container' | 'drawer'
  /** Name of a drawer in capitals, of a container as written; else empty. */
  readonly name: string
  /** Offset behind it; `undefined` where it is never closed, so that it hides nothing. */
  readonly end: number | undefined
  /** Index of its last line, from 0; `undefined` where it is never closed. */
  readonly last: number | undefined
}

/**
 * Asks what opens at an offset of a line; lines count from 0.
 *
 * @param isTitle The offset stands behind a bullet, where hiccup is text.
 */
export type ConstructAt = (line: number, offset: number, isTitle?: boolean) => Construct | undefined

/**
 * Recognise what hides the outline: code fences, `$$`, HTML and comments, hiccup, `\begin{x}`, `#+BEGIN_X`, drawers.
 * One pass over the text for each kind of closer, however many openers there are.
 *
 * A construct ends at the first closer of its kind, HTML and hiccup at the one that balances them; an element that is never
 * closed ends at the next `/>`, wherever that stands, as in Logseq. A difference from Logseq: `\begin{x}` without an end is
 * text, where mldoc takes the rest of the file in.
 */
export function createConstructs(lines: Lines): ConstructAt {
  const {text, ends} = lines
  const closers = createCloserIndex(lines)
  const nested = createNestedClosers(text)
  return (line, offset, isTitle = false) => {
    const end = ends[line] ?? text.length
    switch (text[offset]) {
      case '`':
      case '~': {
        const mark = text[offset]
        if (text[offset + 1] !== mark || text[offset + 2] !== mark) return undefined
        return closed('fence', '', closers.fence(line))
      }
      case '$':
        if (text[offset + 1] !== '$') return undefined
        return closed('maths', '', closers.after('$$', offset + 2))
      case '<':
        return html(offset, end)
      case '[':
        return isTitle ? undefined : hiccup(offset, end)
      case '\\': {
        const name = /^\\begin\{([^}]+)\}/i.exec(text.slice(offset, end))?.[1]
        return name === undefined ? undefined : closed('environment', name, closers.environment(name, offset))
      }
      case '#': {
        const name = /^#\+begin_(\S+)/i.exec(text.slice(offset, end))?.[1]
        return name === undefined ? undefined : closed('container', name, closers.container(name, line))
      }
      case ':': {
        const name = /^:([^\s:]+):$/.exec(text.slice(offset, end))?.[1]?.toUpperCase()
        return name === undefined ? undefined : closed('drawer', name, closers.drawer(line))
      }
      default:
        return undefined
    }
  }

  function closed(type: Construct['type'], name: string, end: number | undefined): Construct {
    return {type, name, end, last: end === undefined ? undefined : lineAt(lines, end)}
  }

  function html(offset: number, end: number): Construct | undefined {
    const declaration = declarations.find(([opener]) => text.startsWith(opener, offset))
    if (declaration !== undefined) {
      const [opener, closer] = declaration
      const from = offset + opener.length + (closer.length === 1 ? 1 : 0)
      return closed('html', '', closers.after(closer, from))
    }
    const name = /^<([^ \t>]+)/.exec(text.slice(offset, Math.min(end, offset + longestName)))?.[1]
    if (name === undefined || !tagNames.has(name.toLowerCase()) || !/[ \t>]/.test(text[offset + name.length + 1] ?? ''))
      return undefined
    return closed('html', '', nested.element(name, offset) ?? closers.after('/>', offset + name.length + 2))
  }

  function hiccup(offset: number, end: number): Construct | undefined {
    const name = /^\[:([^ \t\].#]+)/.exec(text.slice(offset, Math.min(end, offset + longestName)))?.[1]
    if (
      name === undefined ||
      !tagNames.has(name.toLowerCase()) ||
      !/[ \t\].#]/.test(text[offset + name.length + 2] ?? '')
    )
      return undefined
    return closed('hiccup', '', nested.hiccup(offset))
  }
}

/** What begins with `<` and is no element, and what ends it. */
const declarations = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<![CDATA[', ']]'],
  ['<!', '>'],
] as const

/** The elements of HTML that Logseq knows, `link`, `img` and `br` among them. */
const tagNames: ReadonlySet<string> = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col ' +
    'colgroup data datalist dd del details dfn div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 head header hr html i iframe img input ins kbd keygen label legend li link main map mark meta meter nav noscript ' +
    'object ol optgroup option output p param pre progress q rb rp rt rtc ruby s samp script section select small source ' +
    'span strong style sub summary sup table tbody td template textarea tfoot th thead time title tr track u ul var video wbr'
  ).split(' '),
)

/** A tag or a name with its opener is no longer than this. */
const longestName = 16
