import type {RootContent} from 'mdast'
import type {Extension} from 'mdast-util-from-markdown'
import type {TokenType} from 'micromark-util-types'

/** Handle a construct of one token: its node is made from its source. */
export function literalFromMarkdown(type: TokenType, make: (source: string) => RootContent): Extension {
  return {
    enter: {
      [type](token) {
        this.enter(make(this.sliceSerialize(token)), token)
      },
    },
    exit: {
      [type](token) {
        this.exit(token)
      },
    },
  }
}
