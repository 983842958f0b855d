import {createHighlighterCore, type HighlighterCore, type ThemedToken} from 'shiki/core'
import {createOnigurumaEngine} from 'shiki/engine/oniguruma'
import {bundledLanguages} from 'shiki/langs'
import {codeTheme, kindOfColour, type TokenKind} from './code-theme.ts'

/** Names that authors write and Shiki does not know. */
const alsoKnownAs: Readonly<Record<string, string>> = {
  assembly: 'asm',
  conf: 'ini',
  edn: 'clojure',
  golang: 'go',
  gotemplate: 'go',
  ipython: 'python',
  jupyter: 'python',
  mysql: 'sql',
  node: 'javascript',
  pgsql: 'sql',
  postgres: 'sql',
  postgresql: 'sql',
  psql: 'sql',
  py3: 'python',
  python3: 'python',
  sqlite: 'sql',
  env: 'dotenv',
}

/** Longer code is a listing that nobody reads in colour, and costs seconds. */
const longest = 100_000

/** A line longer than this is data, not code: it stays plain. */
const longestLine = 2000

/** Code and its language → safe HTML for inside `code`; `undefined` for a language that is not loaded. */
export type Highlight = (code: string, language: string) => string | undefined

/** A highlighter that keeps what it has loaded and what it has coloured. */
export interface Highlighter {
  /** Load what these languages need, once; names nobody knows are passed over. */
  load(languages: Iterable<string>): Promise<void>
  readonly highlight: Highlight
}

/** Nothing is loaded before the first language that Shiki knows. */
export function makeHighlighter(): Highlighter {
  const drawn = new Map<string, string>()
  const loaded = new Set<string>()
  let core: HighlighterCore | undefined
  return {
    async load(languages) {
      for (const name of new Set(languages)) {
        const grammar = grammarOf(name)
        if (grammar === undefined || loaded.has(grammar)) continue
        core ??= await createHighlighterCore({
          themes: [{...codeTheme, settings: [...codeTheme.settings]}],
          langs: [],
          // Twice to four times as fast as the engine of JavaScript's own expressions on the fences of real graphs.
          engine: await createOnigurumaEngine(import('shiki/wasm')),
        })
        await core.loadLanguage(bundledLanguages[grammar as keyof typeof bundledLanguages])
        loaded.add(grammar)
      }
    },
    highlight(code, language) {
      const grammar = grammarOf(language)
      if (!core || grammar === undefined || !loaded.has(grammar) || code.length > longest) return undefined
      const key = `${grammar}\n${code}`
      const known = drawn.get(key)
      if (known !== undefined) return known
      // No time limit: what a page looks like must not depend on how busy the machine is.
      const lines = core.codeToTokensBase(code, {
        lang: grammar,
        theme: codeTheme.name,
        tokenizeTimeLimit: 0,
        tokenizeMaxLineLength: longestLine,
      })
      const html = lines.map(drawLine).join('\n')
      drawn.set(key, html)
      return html
    },
  }
}

function grammarOf(language: string): string | undefined {
  const name = Object.hasOwn(alsoKnownAs, language) ? alsoKnownAs[language] : language
  return name !== undefined && Object.hasOwn(bundledLanguages, name) ? name : undefined
}

/** One `span` for neighbours of one kind, and the blanks between them. */
function drawLine(tokens: readonly ThemedToken[]): string {
  let html = ''
  let text = ''
  let kind: TokenKind | undefined
  function close(): void {
    const words = text.trimEnd()
    const escaped = words.replace(/[&<>]/g, character => ({'&': '&amp;', '<': '&lt;'})[character] ?? '&gt;')
    html += kind === undefined || words === '' ? escaped : `<span class="token-${kind}">${escaped}</span>`
    html += text.slice(words.length)
    text = ''
  }
  for (const token of tokens) {
    const next = token.content.trim() === '' ? kind : kindOfColour(token.color)
    if (next !== kind) close()
    kind = next
    text += token.content
  }
  close()
  return html
}
