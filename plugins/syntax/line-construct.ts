import {markdownLineEnding} from 'micromark-util-character'
import type {Code, Construct, Effects, State, TokenizeContext, TokenType} from 'micromark-util-types'
import {atBoundary} from './boundary.ts'

/** The rest of a line, as far as it was looked at. */
interface Look {
  readonly line: number
  /** Offset of the first character of `text`. */
  readonly offset: number
  readonly text: string
}

declare module 'micromark-util-types' {
  interface TokenizeContext {
    /** The line that constructs look at, read once: every construct on it asks the same string. */
    look?: Look | undefined
  }
}

/**
 * Where a construct ends that begins at `start`; -1 where none begins.
 *
 * @param line Rest of the line: a construct never crosses a line end.
 * @param start Index in `line` of the character that sets it off.
 */
export type Match = (line: string, start: number, context: TokenizeContext) => number

const horizontalTab = -2
const virtualSpace = -1

const lookAhead: Construct = {partial: true, tokenize: readLine}

/**
 * Make a construct of one token from a function on strings.
 *
 * All of Logseq's own inline constructs end on the line they begin on, so looking ahead costs one reading of a line,
 * however many openers it holds.
 *
 * @param type Type of the token.
 * @param boundary The construct begins only where a token may begin (`boundary.ts`), not glued to a word.
 */
export function lineConstruct(type: TokenType, match: Match, boundary = false): Construct {
  const construct: Construct = {
    name: type,
    tokenize(effects, ok, nok) {
      return withLook(this, effects, nok, (look, start) => {
        if (boundary && !atBoundary.call(this, this.previous)) return nok
        const end = match(look.text, start, this)
        if (end <= start) return nok
        return code => {
          effects.enter(type)
          return consumeCharacters(effects, end - start, next => {
            effects.exit(type)
            return ok(next)
          })(code)
        }
      })
    },
  }
  return boundary ? {...construct, previous: atBoundary} : construct
}

/** Look at the rest of the line, then go where `decide` says; `start` is the index of the current character. */
export function withLook(
  context: TokenizeContext,
  effects: Effects,
  nok: State,
  decide: (look: Look, start: number) => State,
): State {
  return begin

  function begin(code: Code): State | undefined {
    const point = context.now()
    const look = context.look
    if (look !== undefined && look.line === point.line && look.offset <= point.offset) return decided(code)
    return effects.check(lookAhead, decided, nok)(code)
  }

  function decided(code: Code): State | undefined {
    const look = context.look
    return look === undefined ? nok(code) : decide(look, context.now().offset - look.offset)(code)
  }
}

/** Consume characters of the line. A tab is followed by virtual spaces, which are part of it. */
export function consumeCharacters(effects: Effects, count: number, next: State): State {
  let left = count
  return inside

  function inside(code: Code): State | undefined {
    if (left === 0 && code !== virtualSpace) return next(code)
    if (code !== virtualSpace) left--
    effects.consume(code)
    return inside
  }
}

function readLine(this: TokenizeContext, effects: Effects, ok: State): State {
  const {line, offset} = this.now()
  const context = this
  let text = ''
  return begin

  function begin(code: Code): State | undefined {
    effects.enter('data')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('data')
      context.look = {line, offset, text}
      return ok(code)
    }
    if (code === horizontalTab) text += '\t'
    else if (code !== virtualSpace) text += String.fromCharCode(code)
    effects.consume(code)
    return inside
  }
}
