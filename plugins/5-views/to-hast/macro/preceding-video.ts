import type {Page} from '../../../3-page/index.ts'
import {outsideUrl} from '../safe-url.ts'
import {videoOf} from '../video-of.ts'
import type {MacroNode} from './drawn-macro.ts'
import {addressOfVideo} from './video.ts'

interface AnyNode {
  readonly type: string
  readonly url?: string
  readonly children?: readonly AnyNode[]
}

/** Address of the film before each `{{youtube-timestamp}}` of a page; made at the first one that is drawn. */
const before = new WeakMap<Page, ReadonlyMap<unknown, string>>()

/** @returns Address of the last film with moments (`at`) before a macro on its page; `undefined` for none. */
export function precedingVideo(page: Page, macro: MacroNode): string | undefined {
  let videos = before.get(page)
  if (!videos) {
    videos = findVideos(page)
    before.set(page, videos)
  }
  return videos.get(macro)
}

function findVideos(page: Page): ReadonlyMap<unknown, string> {
  const videos = new Map<unknown, string>()
  let last: string | undefined
  for (const {tree} of page.preamble ? [page.preamble, ...page.blocks] : page.blocks) {
    const stack: AnyNode[] = [tree]
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.type === 'macro' && (node as unknown as MacroNode).name.toLowerCase() === 'youtube-timestamp') {
        if (last !== undefined) videos.set(node, last)
      } else last = addressOf(node) ?? last
      for (const child of node.children?.toReversed() ?? []) stack.push(child)
    }
  }
  return videos
}

function addressOf(node: AnyNode): string | undefined {
  const href =
    node.type === 'macro'
      ? addressOfVideo(node as unknown as MacroNode)
      : node.type === 'image'
        ? outsideUrl(node.url ?? '')
        : undefined
  return href !== undefined && videoOf(href)?.at ? href : undefined
}
