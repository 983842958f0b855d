import {pageKey} from '../../1-files/index.ts'
import type {Page, Property} from '../../3-page/index.ts'
import {resolveName} from '../../4-graph/index.ts'
import {escapeHtml} from '../to-hast/escape-html.ts'
import {shownProperties} from '../to-hast/hidden-properties.ts'
import {drawPageLink} from '../to-hast/page-link.ts'
import {drawValue} from '../to-hast/property-list.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {linkToPage} from './link-to-page.ts'
import {pageIcon} from './page-icon.ts'
import type {LinkView, PropertyView} from './page-view.ts'
import {relationPhrase} from './relation-phrases.ts'
import {typedValue} from './typed-value.ts'
import {valueKind} from './value-kind.ts'

/** Code units of an emoji that is put together of others: a family, a flag. */
const longestSign = 16

/** The author's own properties of a page, then its other names, then tags that lead nowhere. */
export function propertyPanel(page: Page, context: RenderContext): readonly PropertyView[] {
  const words = context.site.words.page
  const panel: PropertyView[] = []
  for (const property of shownProperties(page.properties, 'page', context)) {
    panel.push({
      key: property.key,
      label: relationPhrase(property.key, 'own', context.site.words),
      kind: valueKind(property, context.site),
      icon: iconOfKey(property.key, context),
      html: typedValue(property, context.site) ?? drawValue(property, context),
    })
  }
  const aliases = namesIn(page.properties, ['alias', 'aliases'])
  if (aliases.length > 0)
    panel.push({
      key: 'also known as',
      label: words.alsoKnownAs,
      kind: 'text',
      icon: undefined,
      html: aliases.map(escapeHtml).join(', '),
    })
  const tags = namesIn(page.properties, ['tags']).filter(name => !linkOfName(name, context))
  if (tags.length > 0) {
    panel.push({
      key: 'tags',
      label: words.tagsProperty,
      kind: 'tag',
      icon: iconOfKey('tags', context),
      html: tags.map(tag => drawPageLink(tag, `#${escapeHtml(tag)}`, 'tag', context)).join(', '),
    })
  }
  return panel
}

/** Links to the pages that a page's `tags::` names, by the page's own name or the alias that its author wrote. */
export function tagsOf(page: Page, context: RenderContext): readonly LinkView[] {
  const links = new Map<string, LinkView>()
  for (const name of namesIn(page.properties, ['tags'])) {
    const link = linkOfName(name, context)
    if (!link) continue
    const text = resolveName(context.site.graph, name).key === pageKey(name) ? link.text : name
    links.set(`${link.href}\n${text}`, {...link, text})
  }
  return [...links.values()]
}

/** Icon of the page that a key names; only a sign, for a word would stand in the words of the key. */
function iconOfKey(key: string, {site}: RenderContext): string | undefined {
  const page = site.graph.pages.get(resolveName(site.graph, key).key)
  const icon = page && pageIcon(page)
  return icon === undefined || /[\p{L}\s]/u.test(icon) || icon.length > longestSign ? undefined : icon
}

function linkOfName(name: string, {site}: RenderContext): LinkView | undefined {
  return linkToPage(site, resolveName(site.graph, name).key)
}

/** Names in properties whose values are lists of names. */
function namesIn(properties: readonly Property[], keys: readonly string[]): readonly string[] {
  const names = new Set<string>()
  for (const {key, value} of properties) {
    if (!keys.includes(key) || typeof value === 'boolean') continue
    for (const name of typeof value === 'object' ? value : [String(value)]) if (name.trim() !== '') names.add(name)
  }
  return [...names]
}
