import type {PageKey} from '../../1-files/index.ts'
import type {Site} from '../site.ts'
import {hrefOf} from '../urls/index.ts'
import type {PageView} from './page-view.ts'
import {translationsOf} from './translations.ts'

/** Links to the other languages of a page, each by its own name: `Deutsch`, `日本語`. */
export function translationLinks(site: Site, key: PageKey): PageView['translations'] {
  return translationsOf(site, key).flatMap(({page, lang}) => {
    const href = hrefOf(site, page.key)
    return page.key === key || href === undefined ? [] : [{text: nameOfLanguage(lang), href, lang}]
  })
}

/** As its speakers write it, with a capital letter as names in a list have; the tag itself where nobody knows it. */
function nameOfLanguage(lang: string): string {
  try {
    const name = new Intl.DisplayNames([lang], {type: 'language', languageDisplay: 'standard'}).of(lang) ?? lang
    return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)
  } catch {
    return lang
  }
}
