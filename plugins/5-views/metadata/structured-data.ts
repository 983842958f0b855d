import type {LinkView} from '../site/page-view.ts'

/** What structured data is made of; addresses are absolute. */
export interface StructuredPage {
  readonly site: {readonly url: string; readonly title: string}
  readonly url: string
  readonly kind: 'WebSite' | 'WebPage' | 'CollectionPage' | 'Article' | 'PresentationDigitalDocument'
  readonly title: string
  readonly description: string
  readonly lang: string
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly image: string | undefined
  /** From the outermost parent to the page itself; empty for a page without parents. */
  readonly breadcrumbs: readonly LinkView[]
}

/**
 * Say what a page is, in the words of schema.org, as JSON-LD.
 *
 * @returns JSON that ends no `script` element: `<` is escaped.
 * @see https://schema.org/Article, https://schema.org/BreadcrumbList
 */
export function structuredData(page: StructuredPage): string {
  const {site, url, kind, title, description, lang, published, updated, image, breadcrumbs} = page
  const siteNode = {'@type': 'WebSite', '@id': `${site.url}#website`, name: site.title, url: site.url}
  if (kind === 'WebSite') return write([{...siteNode, ...(description === '' ? {} : {description}), inLanguage: lang}])
  const name = kind === 'Article' ? {headline: title} : {name: title}
  const node = {
    '@type': kind,
    '@id': `${url}#page`,
    ...name,
    url,
    ...(description === '' ? {} : {description}),
    inLanguage: lang,
    ...(published === undefined ? {} : {datePublished: published}),
    ...(updated === undefined ? {} : {dateModified: updated}),
    ...(image === undefined ? {} : {image}),
    isPartOf: {'@id': siteNode['@id']},
  }
  return write(breadcrumbs.length === 0 ? [siteNode, node] : [siteNode, node, breadcrumbList(breadcrumbs)])
}

function breadcrumbList(links: readonly LinkView[]): object {
  const items = links.map(({text, href}, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: href,
  }))
  return {'@type': 'BreadcrumbList', itemListElement: items}
}

function write(nodes: readonly object[]): string {
  return JSON.stringify({'@context': 'https://schema.org', '@graph': nodes}).replaceAll('<', '\\u003c')
}
