import type {Page} from '../../3-page/index.ts'

/** What `icon::` of a page says, an emoji in most; `undefined` where it says nothing. Cut where it is no sign but a text. */
export function pageIcon(page: Page): string | undefined {
  const icon = page.properties.find(({key}) => key === 'icon')?.written.trim()
  return icon === '' ? undefined : icon?.slice(0, 32)
}
