import {resolveAll as resolveInner} from 'micromark-util-resolve-all'
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
  TokenType,
} from 'micromark-util-types'

const equals = 61
const caret = 94

const pair: Construct = {name: 'pairSequence', tokenize, resolveAll}

/** `==x==` and `^^x^^` alone, for Markdown that has its own `~~x~~`. */
export function highlightOnly(): Extension {
  return {text: {[equals]: pair, [caret]: pair}, insideSpan: {null: [pair]}, attentionMarkers: {null: [equals, caret]}}
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = this.previous
  let marker: Code = null
  let size = 0
  return start

  function start(code: Code): State | undefined {
    if (before === code) return nok(code)
    marker = code
    effects.enter('pairSequence')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === marker) {
      if (size === 2) return nok(code)
      size++
      effects.consume(code)
      return inside
    }
    if (size !== 2) return nok(code)
    const token = effects.exit('pairSequence')
    token._open = !isSpace(code)
    token._close = !isSpace(before)
    return ok(code)
  }
}

/** Whitespace or the edge of the text. */
function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32
}

/**
 * Join sequences to pairs; what is left over is text. What stands inside a pair is resolved on its own, so that no emphasis
 * crosses its edges.
 */
function resolveAll(events: Event[], context: TokenizeContext): Event[] {
  const result: Event[] = []
  const opened: {at: number; marker: string}[] = []
  for (const event of events) {
    const token = event[1]
    result.push(event)
    if (event[0] !== 'exit' || token.type !== 'pairSequence') continue
    const marker = context.sliceSerialize(token)
    const opener = token._close ? opened.findLastIndex(open => open.marker === marker) : -1
    const open = opened[opener]
    if (open) {
      opened.length = opener
      closePair(result, open.at, 'highlight', context)
    } else if (token._open) opened.push({at: result.length - 2, marker})
  }
  for (const event of result) if (event[1].type === 'pairSequence') event[1].type = 'data'
  // In place: text inside other tokens is taken from the list as it was, not from what a resolver returns.
  events.length = 0
  for (const event of result) events.push(event)
  return events
}

/** Wrap the events from the opening sequence at `at` to the closing one, which stands last. */
function closePair(events: Event[], at: number, type: TokenType, context: TokenizeContext): void {
  const closing = events.splice(-2)
  const inner = events.splice(at + 2)
  const opener = events[at]?.[1]
  const closer = closing[0]?.[1]
  if (!opener || !closer) return
  opener.type = 'pairMarker'
  closer.type = 'pairMarker'
  const group: Token = {type, start: {...opener.start}, end: {...closer.end}}
  events.splice(at, 0, ['enter', group, context])
  for (const event of resolveInner(context.parser.constructs.insideSpan.null ?? [], inner, context)) events.push(event)
  events.push(...closing, ['exit', group, context])
}
