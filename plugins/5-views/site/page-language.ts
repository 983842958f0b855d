import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'

/** BCP 47 tag of what a page says: its `lang::`, else the site's language. */
export function pageLanguage(page: Page, {options}: Pick<Site, 'options'>): string {
  const written = page.properties.find(({key}) => key === 'lang')?.written.trim()
  return written !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(written) ? written : options.locale
}
