import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {displayText, nameSpans, partMarkdown} from './display-text.ts'
import type {GraphTexts, PlacedText} from './graph-texts.ts'
import {readWords, type TextForm} from './read-words.ts'
import {addName, allowNames, findNames, forgetEnds, type SecretKind, secretNames} from './secret-names.ts'
import {wordList} from './word-list.ts'
import {addRuns, allowRuns, findRuns, forgetRuns, wordRuns} from './word-runs.ts'

/** One place of an output file that tells something private. */
export interface Leak {
  /** Path in the output folder. */
  readonly output: string
  /** Offset in bytes, from 0; in a compressed file, in what it unpacks to; `undefined` for the file's name. */
  readonly offset: number | undefined
  /** What was found: words of a text, or a name. */
  readonly kind: 'words' | SecretKind
  /** File of the graph folder that it is private in, and the line. */
  readonly file: string
  readonly line: number
}

/** A scan that knows what to look for. */
export interface LeakScan {
  /** How many runs of words and names it looks for. */
  readonly size: number
  /** Leaks in one file of the output: of its name, and of its bytes unless `bytes` is absent. The first of each secret. */
  scanFile(output: string, bytes: Uint8Array | undefined): readonly Leak[]
}

/**
 * Prepare to look for what is private: names, and every eight words in a row of a private text. What also stands in a
 * public text is left out, and so is what Lectern itself writes.
 *
 * @param texts The author's words, parted.
 * @param ownTexts What a site may say beside them: Lectern's own words, the title of the site.
 */
export function leakScan(texts: GraphTexts, ownTexts: readonly string[]): LeakScan {
  const words = wordList()
  const runs = wordRuns(words)
  const origins: {readonly from: number; readonly text: PlacedText}[] = []
  for (const text of texts.privateTexts) {
    for (const written of variants(text.text)) {
      const first = words.count
      readWords(written, 'plain', words, words)
      origins.push({from: first, text})
      addRuns(runs, first, nameSpans(written))
    }
  }
  const names = secretNames()
  for (const {text, kind, file, line} of texts.privateNames) addName(names, text, kind, file, line)
  const [text, markup] = [wordList(), wordList()]
  for (const said of [...texts.publicTexts, ...ownTexts]) {
    for (const written of variants(said)) {
      text.count = 0
      readWords(written, 'plain', text, markup)
      allowRuns(runs, text)
      allowNames(names, text)
    }
  }
  forgetRuns(runs)
  forgetEnds(names)
  const size = runs.places.size + [...names.byEnd.values()].reduce((sum, list) => sum + list.length, 0)

  return {size, scanFile}

  function scanFile(output: string, bytes: Uint8Array | undefined): readonly Leak[] {
    const leaks = new Map<string, Leak>()
    const found = (leak: Leak) => {
      const identity = `${leak.kind} ${leak.file}:${leak.line}`
      if (!leaks.has(identity)) leaks.set(identity, leak)
    }
    text.count = 0
    readWords(output, 'plain', text, markup)
    if (!isProgram(output))
      findNames(names, text, (_, {kind, file, line}) => found({output, offset: undefined, kind, file, line}))
    if (bytes === undefined) return [...leaks.values()]
    const source = textOf(unpacked(output, bytes))
    const form = formOf(output)
    text.count = 0
    markup.count = 0
    if (isMarkdown(output)) {
      const [words, addresses] = partMarkdown(source)
      readWords(words, form, text, markup)
      readWords(addresses, form, markup, markup)
    } else readWords(source, form, text, markup)
    for (const list of [text, markup]) {
      const offset = (index: number) => Buffer.byteLength(source.slice(0, list.starts[index]))
      findRuns(runs, list, (index, place) => {
        // In Markdown one target of a link after another is no sentence.
        if (
          list === markup &&
          form === 'plain' &&
          source.slice(list.starts[index], list.starts[index + 7]).includes('](')
        )
          return
        const origin = originOf(place)
        found({output, offset: offset(index), kind: 'words', file: origin.file, line: origin.line})
      })
      if (isProgram(output)) continue
      findNames(names, list, (index, {kind, file, line}) => found({output, offset: offset(index), kind, file, line}))
    }
    return [...leaks.values()]
  }

  function originOf(place: number): PlacedText {
    let low = 0
    let high = origins.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((origins[middle]?.from ?? 0) <= place) low = middle
      else high = middle - 1
    }
    const origin = origins[low]
    if (origin === undefined) throw new Error(`Expected a text at word ${place}`)
    return origin.text
  }
}

/** A text as written and, where that differs, as a reader sees it. */
function variants(text: string): readonly string[] {
  return [...new Set([text, displayText(text), displayText(text, true)])]
}

function isMarkdown(output: string): boolean {
  return /\.(?:md|txt)$/i.test(output.replace(/\.(?:gz|br)$/, ''))
}

function unpacked(output: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes)
  return output.endsWith('.br') ? brotliDecompressSync(bytes) : bytes
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

/** Scripts, sheets and fonts. What looks like a name there is one of the program's. */
function isProgram(output: string): boolean {
  return /\.(?:css|js|mjs|wasm|woff2?)$/.test(output)
}

function formOf(output: string): TextForm {
  const name = output.replace(/\.(?:gz|br)$/, '')
  if (/\.(?:html?|xml|svg|xhtml)$/i.test(name)) return 'markup'
  return /\.(?:txt|md|csv)$/i.test(name) ? 'plain' : 'script'
}
