import type {PageKey} from '../../1-files/index.ts'
import {translationsOf} from '../site/translations.ts'
import type {Site} from '../site.ts'
import {absoluteUrl, canonicalHref} from './absolute-url.ts'
import type {LanguageView} from './head-view.ts'
import {isLeftOut, robotsOf} from './robots.ts'

/**
 * The languages of a page as search engines want them: all of them with the page itself, the same on each, and for readers
 * of another language the page in the site's own, else the first.
 *
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function languagesOf(site: Site, key: PageKey): readonly LanguageView[] {
  const entry = site.pages.get(key)
  if (entry === undefined || isLeftOut(robotsOf(site, entry))) return []
  const views = translationsOf(site, key).flatMap(({page, lang}) => {
    const entry = site.pages.get(page.key)
    const href = canonicalHref(site, page.key)
    const url = href === undefined ? undefined : absoluteUrl(site, href)
    return entry === undefined || url === undefined || isLeftOut(robotsOf(site, entry)) ? [] : [{lang, href: url}]
  })
  if (views.length < 2) return []
  const own = site.words.language.split('-')[0]
  const {locale} = site.options
  const chosen =
    views.find(({lang}) => lang.toLowerCase() === locale.toLowerCase()) ??
    views.find(({lang}) => lang.toLowerCase().split('-')[0] === own) ??
    views[0]
  return chosen === undefined ? views : [...views, {lang: 'x-default', href: chosen.href}]
}
