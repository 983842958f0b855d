import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'

const root = new URL('../../src/', import.meta.url)

/** Words that are the same in every language. */
const known: ReadonlySet<string> = new Set(['public:: true', '--all-public', 'PDF', 'PIN'])

/** Attributes that a reader sees or hears. */
const spoken =
  /\b(?:aria-label|aria-roledescription|aria-valuetext|title|placeholder|alt|label)="([^"{]*\p{L}[^"{]*)"/gu

/** The text an Astro file writes as it is: between tags, and in spoken attributes. Comments, code and scripts are none. */
function literalsIn(source: string): readonly string[] {
  const [, , ...rest] = source.split(/^---$/m)
  const markup = rest
    .join('---')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '')
  const attributes = [...markup.matchAll(spoken)].map(([, text = '']) => text)
  return [...attributes, ...textIn(markup)]
    .map(text => text.trim())
    .filter(text => /\p{L}{2}/u.test(text) && !known.has(text))
}

/** What stands between tags, outside braces. */
function textIn(markup: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  let at = 0
  const end = () => {
    texts.push(text)
    text = ''
  }
  while (at < markup.length) {
    if (markup[at] === '<' && /[\w/!>]/.test(markup[at + 1] ?? '')) {
      end()
      at = afterTag(markup, at)
    } else if (markup[at] === '{') {
      end()
      const [inner, next] = afterBraces(markup, at)
      texts.push(...textInCode(inner))
      at = next
    } else text += markup[at++]
  }
  end()
  return texts
}

/** In an expression, markup begins at a tag behind `(`, `&&`, `?`, `:` or `=>`. */
function textInCode(code: string): readonly string[] {
  const start = code.search(/<[A-Za-z>]/)
  if (start < 0) return []
  const last = code.lastIndexOf('>')
  return textIn(code.slice(start, last + 1)).map(text => (/[=()&?]/.test(text) ? '' : text))
}

function afterTag(markup: string, at: number): number {
  let depth = 0
  for (let index = at; index < markup.length; index++) {
    const character = markup[index]
    if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    else if (character === '>' && depth === 0) return index + 1
  }
  return markup.length
}

function afterBraces(markup: string, at: number): readonly [inner: string, next: number] {
  let depth = 0
  for (let index = at; index < markup.length; index++) {
    if (markup[index] === '{') depth += 1
    else if (markup[index] === '}') depth -= 1
    if (depth === 0) return [markup.slice(at + 1, index), index + 1]
  }
  return [markup.slice(at + 1), markup.length]
}

describe('the scan for words', () => {
  it.each([
    ['between tags', '---\n---\n<p>Some words</p>', ['Some words']],
    ['in an attribute that is spoken', '---\n---\n<nav aria-label="Site" class="wide"></nav>', ['Site']],
    [
      'in a branch of an expression',
      '---\n---\n{shown && <p class={a > b}>Hidden <b>words</b></p>}',
      ['Hidden', 'words'],
    ],
    ['in a list', '---\n---\n<ul>{pages.map(page => <li>{page.text} is here</li>)}</ul>', ['is here']],
  ])('finds them %s', (_, source, words) => expect(literalsIn(source)).toEqual(words))

  it.each([
    ['code before the markup', '---\nconst words = "Some words"\n---\n<p>{words.home}</p>'],
    ['classes and data', '---\n---\n<p class="some words" data-name="Some words">{count}</p>'],
    ['scripts', "---\n---\n<script>\n  import '../islands/a.ts'\n</script>"],
    ['comments', '---\n---\n<!-- Some words -->{/* and more */}'],
    ['comparisons', '---\n---\n{a.length > 0 && b < most && <p>{a}</p>}'],
  ])('does not take %s for words', (_, source) => expect(literalsIn(source)).toEqual([]))
})

it.each(['components', 'layouts', 'routes'])('src/%s says nothing but what the table of words says', folder => {
  const files = readdirSync(new URL(`${folder}/`, root), {recursive: true, encoding: 'utf8'}).filter(name =>
    name.endsWith('.astro'),
  )
  expect(files.length).toBeGreaterThan(folder === 'layouts' ? 2 : 10)
  const found = files.flatMap(name =>
    literalsIn(readFileSync(new URL(`${folder}/${name}`, root), 'utf8')).map(text => `${name}: ${text}`),
  )
  expect(found).toEqual([])
})

/** Keys of keyboards, as browsers name them. */
const keyNames =
  /^(?:Arrow(?:Up|Down|Left|Right)|Enter|Escape|Tab|Home|End|Page(?:Up|Down)|Space|Backspace|Shift|Control|Alt|Meta|Ctrl|Esc|Pg(?:Up|Dn)|Delete|Process|Dead)$/

it.each([
  ['components', '.astro'],
  ['layouts', '.astro'],
  ['islands', '.ts'],
])('the code of src/%s writes no sentence of its own', (folder, extension) => {
  const files = readdirSync(new URL(`${folder}/`, root), {recursive: true, encoding: 'utf8'}).filter(name =>
    name.endsWith(extension),
  )
  const found = files.flatMap(name => {
    const source = readFileSync(new URL(`${folder}/${name}`, root), 'utf8')
    const code = extension === '.astro' ? (source.split(/^---$/m)[1] ?? '') : source
    const bare = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\bError\([^\n]*|^import .*$/gm, '')
    const strings = [...bare.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map(([, , text = '']) => text)
    return strings
      .filter(text => /^\p{Lu}\p{Ll}+(?:$|[ .,:?!])/u.test(text) && !keyNames.test(text))
      .map(text => `${name}: ${text}`)
  })
  expect(found).toEqual([])
})
