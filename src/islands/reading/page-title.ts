/** The title of a page, without its icon; `undefined` for what has none. */
export function titleOf(page: ParentNode): string | undefined {
  const heading = page.querySelector('h1')
  const icon = heading?.querySelector('.page-icon')?.textContent ?? ''
  return heading?.textContent.replace(icon, '').trim()
}
