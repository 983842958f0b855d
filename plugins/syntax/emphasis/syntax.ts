import {attention} from 'micromark-core-commonmark'
import type {Code, Construct, Effects, Extension, State, TokenizeContext} from 'micromark-util-types'

const asterisk = 42
const underscore = 95

declare module 'micromark-util-types' {
  interface Token {
    _open?: boolean | undefined
    _close?: boolean | undefined
  }
  interface TokenizeContext {
    /** Runs of emphasis marks met in this text. */
    emphasisRuns?: number | undefined
  }
}

/** Pairing costs the square of the runs; no paragraph has more than this, and what comes after stays text. */
const maxRuns = 1_000

/** Whitespace or the edge of the text. */
export function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32
}

/** ASCII punctuation. */
function isPunctuation(code: Code): boolean {
  return (
    code !== null &&
    ((code > 32 && code < 48) || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 127))
  )
}

const logseqAttention: Construct = {...attention, name: 'attention', tokenize}

/**
 * `*` and `_` by Logseq's rules: what opens touches what follows, what closes touches what stands before. `*` works inside
 * words, and beside CJK punctuation, where CommonMark refuses; `_` needs whitespace, ASCII punctuation or the edge outside.
 * Pairing is CommonMark's.
 */
export function emphasis(): Extension {
  return {text: {[asterisk]: logseqAttention, [underscore]: logseqAttention}}
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State): State {
  const before = this.previous
  const runs = (this.emphasisRuns ?? 0) + 1
  this.emphasisRuns = runs
  let marker: Code = null
  return start

  function start(code: Code): State | undefined {
    marker = code
    effects.enter('attentionSequence')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === marker) {
      effects.consume(code)
      return inside
    }
    const token = effects.exit('attentionSequence')
    const word = marker === underscore
    if (runs > maxRuns) return ok(code)
    token._open = !isSpace(code) && (!word || isSpace(before) || isPunctuation(before))
    token._close = !isSpace(before) && (!word || isSpace(code) || isPunctuation(code))
    return ok(code)
  }
}
