import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import type {Nodes} from 'mdast'
import {describe, expect, it} from 'vitest'
import {type PageView, pageView} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

const graphs = join(import.meta.dirname, '../../../../shared/graphs')

/** Text of the notes of a folder by path. */
function filesOf(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    const path = relative(folder, join(entry.parentPath, entry.name))
    if (!entry.isFile() || !/\.(?:md|org)$/.test(path) || /(?:^|\/)(?:\.|bak\/)/.test(path)) continue
    const text = readFileSync(join(folder, path), 'utf8')
    if (text.trim() !== '') files[path] = text
  }
  return files
}

/** Words of the text nodes of a tree. */
function wordsOf(tree: Nodes): string[] {
  const words: string[] = []
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') words.push(...node.value.split(/\s+/).filter(word => word !== ''))
    if ('children' in node && node.children) stack.push(...(node.children as Nodes[]))
  }
  return words
}

function textOf(html: string): string {
  const text = html
    .replace(/<[a-z/][^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
  return text.replace(/&amp;/g, '&')
}

/** Tags of a view that no page may hold. */
function unsafeTags(view: PageView): string[] {
  const html = [view.html, ...view.references.flatMap(group => group.references.map(reference => reference.html))].join(
    '',
  )
  const tags = [...html.matchAll(/<[a-z][^>]*>/g)].map(match => match[0])
  return tags.filter(
    tag =>
      /\s(?:style|on[a-z]+)=/.test(tag.replace(/"[^"]*"/g, '""')) ||
      /(?:href|src)="\s*(?:javascript|vbscript|data:text)/i.test(tag) ||
      /^<(?:script|style|iframe|object|embed|form)\b/.test(tag) ||
      /^<(?:img|audio|video|source)\b.*\ssrc="(?:https?:)?\/\//.test(tag),
  )
}

describe.skipIf(!existsSync(graphs))('pages of real graphs (skipped where ../shared/graphs is absent)', () => {
  it.each(['seeds', 'org-atlas', 'presentation-2024-01'])('of %s keep every word and hold nothing unsafe', name => {
    const site = tinySite(filesOf(join(graphs, name)))
    const lost: string[] = []
    for (const [slug, {key}] of site.slugs) {
      const view = pageView(site, slug)
      expect(unsafeTags(view)).toEqual([])
      const page = site.graph.pages.get(key)
      const text = textOf(view.html)
      const hidden = new Set<number>()
      for (const [index, block] of page?.blocks.entries() ?? []) {
        if (hidden.has(block.parent) || block.properties.some(property => property.key === 'template'))
          hidden.add(index)
        else if (!block.pointer)
          for (const word of wordsOf(block.tree)) if (!text.includes(word)) lost.push(`${slug}: ${word}`)
      }
    }
    expect(lost).toEqual([])
  })
})
