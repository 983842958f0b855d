import type {Construct, Extension} from 'micromark-util-types'
import {consumeCharacters, withLook} from '../line-construct.ts'
import {matchMacro} from './syntax.ts'

const leftCurlyBrace = 123

/** A line that begins with a macro call and holds no more than that, as a paragraph of its own. */
const line: Construct = {
  name: 'macroLine',
  tokenize(effects, ok, nok) {
    return withLook(this, effects, nok, (look, start) => {
      const end = matchMacro(look.text, start)
      if (end === -1 || look.text.slice(end).trim() !== '') return nok
      return code => {
        effects.enter('content')
        effects.enter('chunkContent', {contentType: 'content'})
        return consumeCharacters(effects, look.text.length - start, next => {
          effects.exit('chunkContent')
          effects.exit('content')
          return ok(next)
        })(code)
      }
    })
  },
}

/** `{{name args}}` alone on a line, for MDX, which would take it for an expression. */
export function macroLine(): Extension {
  return {flow: {[leftCurlyBrace]: line}}
}
