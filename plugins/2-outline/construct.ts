import {createCloserIndex} from './closer-index.ts'
import {type Lines, skipBlanks} from './split-lines.ts'

/** A construct that spans lines and hides bullets and headings in them. */
export interface Construct {
  readonly type: 'fence' | 'maths' | 'html' | 'environment' | 'container' | 'drawer'
  /** Name of a drawer in capitals; else empty. */
  readonly name: string
  /** Index of its last line, from 0; `undefined` where it is never closed, so that it hides nothing. */
  readonly last: number | undefined
}

/** Asks what opens at an offset of a line; lines count from 0. */
export type ConstructAt = (line: number, offset: number) => Construct | undefined

/**
 * Recognise what hides the outline: code fences, `$$`, HTML and comments, `\begin{x}`, `#+BEGIN_X`, drawers.
 * One pass over the text for each kind of closer, however many openers there are.
 *
 * A construct ends at the first closer of its kind, HTML at the tag that balances it. A difference from Logseq: a line such
 * as ```` ```x``` ```` is code within the line and opens no fence, so that it cannot swallow the blocks after it.
 */
export function createConstructs(lines: Lines): ConstructAt {
  const {text, ends} = lines
  const closers = createCloserIndex(lines)
  return (line, offset) => {
    const end = ends[line] ?? text.length
    switch (text[offset]) {
      case '`':
      case '~':
        if (!opensFence(text, offset, end)) return undefined
        return {type: 'fence', name: '', last: closers.fence(line)}
      case '$':
        if (text[offset + 1] !== '$') return undefined
        return {type: 'maths', name: '', last: closers.after('$$', offset + 2)}
      case '<':
        return html(offset, end)
      case '\\': {
        const name = /^\\begin\{([^}\s]+)\}/.exec(text.slice(offset, end))?.[1]
        return name === undefined ? undefined : {type: 'environment', name: '', last: closers.environment(name, offset)}
      }
      case '#': {
        const name = /^#\+begin_(\S+)/i.exec(text.slice(offset, end))?.[1]
        return name === undefined ? undefined : {type: 'container', name: '', last: closers.container(name, line)}
      }
      case ':': {
        const name = /^:([^\s:]+):[ \t]*$/.exec(text.slice(offset, end))?.[1]?.toUpperCase()
        if (name === undefined || name === 'END') return undefined
        return {type: 'drawer', name, last: closers.drawer(line)}
      }
      default:
        return undefined
    }
  }

  function html(offset: number, end: number): Construct | undefined {
    if (text.startsWith('<!--', offset)) return {type: 'html', name: '', last: closers.after('-->', offset + 4)}
    const name = /^<([a-z][a-z\d-]*)(?=[\s/>]|$)/i.exec(text.slice(offset, end))?.[1]?.toLowerCase()
    if (name === undefined || !tagNames.has(name)) return undefined
    return {type: 'html', name: '', last: closers.element(name, offset)}
  }
}

/** Three backticks or tildes; no backtick may follow other characters on the line. */
function opensFence(text: string, offset: number, end: number): boolean {
  const mark = text[offset]
  if (text[offset + 1] !== mark || text[offset + 2] !== mark) return false
  let after = offset + 3
  while (text[after] === mark) after++
  const info = text.indexOf('`', skipBlanks(text, after, end))
  return mark === '~' || info < 0 || info >= end
}

/** Elements of HTML that have an end tag. Void ones hide nothing beyond their own tag, so they are not asked for. */
const tagNames: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote body button canvas caption center cite code colgroup data ' +
    'datalist dd del details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head ' +
    'header hgroup html i iframe ins kbd label legend li main map mark menu meter nav noscript object ol optgroup option ' +
    'output p picture pre progress q rp rt ruby s samp script section select small span strike strong style sub summary ' +
    'sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video'
  ).split(' '),
)
