import {journalDay, type PageKey, type PageName} from '../1-files/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import type {MissingName} from './build-edges.ts'
import type {Graph} from './graph.ts'
import {knownNames} from './known-names.ts'
import {nearestNames} from './nearest-names.ts'

/** Names that Logseq knows without a page. */
const builtIn = new Set(['card', 'contents', 'favorites'])

/**
 * Messages about references to pages that do not exist, with names that were perhaps meant.
 *
 * Nothing is said where nothing is wrong: of days without a journal, of names that Logseq knows by itself, and of tags,
 * which seldom have a page, unless one is spelled almost like a page that exists.
 */
export function missingPages(
  names: readonly MissingName[],
  graph: Pick<Graph, 'pages' | 'aliases' | 'config'>,
): readonly Message[] {
  if (names.length === 0) return []
  const nearest = nearestNames(knownNames(graph))
  const answers = new Map<PageKey, readonly PageName[]>()
  const messages: Message[] = []
  for (const {target, page, reference} of names) {
    if (builtIn.has(target.key) || journalDay(target.name, graph.config, {lax: true}) !== undefined) continue
    const expected = answers.get(target.key) ?? nearest(target.key)
    answers.set(target.key, expected)
    if (expected.length === 0 && isTag(reference)) continue
    messages.push(
      createMessage(
        'page-missing',
        page.path,
        reference,
        `Unexpected reference to missing page \`${reference.target}\`, expected a page with that name or alias`,
        {actual: reference.target, ...(expected.length > 0 ? {expected} : {})},
      ),
    )
  }
  return messages
}

function isTag(reference: MissingName['reference']): boolean {
  return reference.type === 'tag' || reference.key === 'tags'
}
