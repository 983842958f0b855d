import type {Code, Effects, Extension, State, TokenizeContext} from 'micromark-util-types'
import {consumeCharacters, withLook} from '../line-construct.ts'
import {type LinkParts, readLink} from './read-link.ts'

const leftSquareBracket = 91

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    logseqLink: 'logseqLink'
    logseqLinkMarker: 'logseqLinkMarker'
  }
  interface Token {
    /** What a `logseqLink` was read as. */
    parts?: LinkParts | undefined
  }
}

/** Only `[label]([[Page]])` and `[label](((uuid)))`: for Markdown whose other links are CommonMark's. */
export function referenceLink(): Extension {
  return {text: {[leftSquareBracket]: {name: 'logseqLink', tokenize}}}
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return withLook(this, effects, nok, (look, start) => {
    const parts = readLink(look.text, start)
    return parts && parts.kind !== 'url' ? takeLink(effects, ok, parts, start) : nok
  })
}

/** The label is text of its own; what stands around it is a marker. */
function takeLink(effects: Effects, ok: State, parts: LinkParts, start: number): State {
  return begin

  function begin(code: Code): State | undefined {
    effects.enter('logseqLink', {parts})
    effects.enter('logseqLinkMarker')
    return consumeCharacters(effects, parts.labelStart - start, afterOpener)(code)
  }

  function afterOpener(code: Code): State | undefined {
    effects.exit('logseqLinkMarker')
    if (parts.labelEnd === parts.labelStart) return label(code)
    effects.enter('chunkText', {contentType: 'text'})
    return consumeCharacters(effects, parts.labelEnd - parts.labelStart, afterLabel)(code)
  }

  function afterLabel(code: Code): State | undefined {
    effects.exit('chunkText')
    return label(code)
  }

  function label(code: Code): State | undefined {
    effects.enter('logseqLinkMarker')
    return consumeCharacters(effects, parts.end - parts.labelEnd, finish)(code)
  }

  function finish(code: Code): State | undefined {
    effects.exit('logseqLinkMarker')
    effects.exit('logseqLink')
    return ok(code)
  }
}
