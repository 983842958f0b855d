import {compareMessages, createMessage, type Message} from '../diagnostics/index.ts'
import {chooseShown, type ShownPolicy} from './choose-shown.ts'
import {findMentions} from './find-mentions.ts'
import type {Graph} from './graph.ts'

/**
 * Say where public pages name private ones, under a policy by which that is an error.
 *
 * @returns `private-mention` messages in printing order; empty under any other policy.
 */
export function mentionMessages(graph: Graph, policy: ShownPolicy): readonly Message[] {
  if (policy.mentions !== 'error') return []
  const {pages, dropped} = chooseShown(graph, policy)
  return findMentions(graph, pages, dropped)
    .flatMap(({page, name, line, column}) => {
      const file = pages.get(page)?.path
      if (file === undefined) return []
      return createMessage(
        'private-mention',
        file,
        {line, column},
        `Unexpected mention of the private page \`${name}\`, expected none: \`privacy.mentions\` is \`error\``,
        {actual: name, note: 'Make that page public, take the mention out, or choose another `privacy.mentions`.'},
      )
    })
    .sort(compareMessages)
}
