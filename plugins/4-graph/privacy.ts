import type {GraphPath, PageKey} from '../1-files/index.ts'
import type {BlockId} from '../3-page/index.ts'
import type {Graph} from './graph.ts'
import {type MentionPolicy, redacted} from './mention-policy.ts'
import {resolveAsset} from './resolve-asset.ts'
import {resolveName} from './resolve-name.ts'
import {isHidden} from './visibility.ts'

/** What may not be named as a target on the site. */
export interface Privacy {
  /** A mention of a private page is its words; else something that says nothing stands for it. */
  readonly saysMentions: boolean
  /** The name leads to a page that is not shown, or may not be said. A missing page is nobody's secret. */
  isPrivateName(name: string): boolean
  /** The block exists and is not shown. */
  isPrivateBlock(id: string): boolean
  /** A link's address is the file of a page that is not shown, or a file of `:hidden`. */
  isPrivateFile(from: GraphPath, url: string): boolean
  /** Text that holds the id of a block that is not shown. */
  holdsPrivateId(text: string): boolean
}

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi

/**
 * Say what is private in a graph.
 *
 * @param shown Keys of the pages that are shown.
 * @param dropped Indexes of blocks that are not shown though their page is.
 * @param mentions What stands where a page that is shown names one that is not.
 */
export function privacyOf(
  graph: Graph,
  shown: ReadonlySet<PageKey>,
  dropped: ReadonlyMap<PageKey, ReadonlySet<number>>,
  mentions: MentionPolicy,
): Privacy {
  const names = new Map<string, boolean>()
  const files = new Set<string>()
  for (const page of graph.pages.values()) if (!shown.has(page.key)) files.add(baseName(page.path))
  const ids = new Set<string>()
  for (const page of graph.pages.values()) {
    if (shown.has(page.key) && !dropped.has(page.key)) continue
    for (const [index, {id}] of page.blocks.entries()) {
      // Of two blocks with one id references lead to the first; a private second one does not make it private.
      const place = id === undefined ? undefined : graph.blocks.get(id)
      if (id === undefined || place?.page !== page.key || place.index !== index) continue
      if (!shown.has(page.key) || dropped.get(page.key)?.has(index)) ids.add(id)
    }
  }
  return {
    saysMentions: mentions === 'text',
    isPrivateName,
    isPrivateBlock: id => ids.has(id.toLowerCase() as BlockId),
    isPrivateFile,
    holdsPrivateId,
  }

  function isPrivateName(name: string): boolean {
    let answer = names.get(name)
    if (answer === undefined) {
      const {key} = resolveName(graph, name)
      answer = (graph.pages.has(key) && !shown.has(key)) || (mentions !== 'text' && holdsPrivateName(name))
      names.set(name, answer)
    }
    return answer
  }

  /** `about [[Secret plan]]` says the name that it holds. */
  function holdsPrivateName(name: string): boolean {
    return [...name.matchAll(/\[\[([^[\]]+)\]\]/g)].some(([, inner = '']) => isPrivateName(inner))
  }

  function isPrivateFile(from: GraphPath, url: string): boolean {
    if (/^[a-z][a-z\d+.-]*:/i.test(url) || url.startsWith('#')) return false
    if (files.has(baseName(decoded(url.replace(/[?#].*$/s, ''))))) return true
    const asset = resolveAsset(graph.assets, from, url)
    return asset !== undefined && isHidden(asset.path, graph.config)
  }

  function holdsPrivateId(text: string): boolean {
    if (ids.size === 0 || text.length < 36) return false
    return (text.match(uuid) ?? []).some(id => ids.has(id.toLowerCase()))
  }
}

/** Take names of private pages in brackets out of a text that is no Markdown: a caption, code. */
export function withoutMentions(text: string, privacy: Privacy): string {
  if (privacy.saysMentions || !text.includes('[[')) return text
  return text.replace(/\[\[([^[\]]+)\]\]/g, (written, name: string) =>
    privacy.isPrivateName(name) ? redacted : written,
  )
}

/** Take ids of blocks out of a text. */
export function withoutIds(text: string): string {
  return text.replace(/\(\([\da-f-]{36}\)\)/gi, '…').replace(uuid, '…')
}

function baseName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase()
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
