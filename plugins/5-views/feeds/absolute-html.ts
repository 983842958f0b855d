const tag = /<[a-z][a-z0-9-]*(?:\s+[^\s"'>/=]+(?:="[^"]*")?)*\s*\/?>/gi
const attribute = /\s+([^\s"'>/=]+)(?:="([^"]*)")?/g
/** What is offered beside an author's picture: a reader elsewhere gets the picture alone. */
const offered = /<\/?picture>|<source [^>]*>/g
const bullet = /<a class="bullet"[^>]*><\/a>/g

const addresses: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite', 'data'])
/** What only the site's own sheets and scripts can use. */
const ours = /^(?:class|id|tabindex|role|aria-.*|loading|decoding|fetchpriority|data-.*)$/

/**
 * Make safe HTML of a page fit for another place: relative addresses become absolute, what only the site itself can use goes.
 *
 * @param html As the site's own drawing writes it: attributes in double quotes.
 * @param url Absolute address of the page.
 */
export function absoluteHtml(html: string, url: string): string {
  return html
    .replace(bullet, '')
    .replace(offered, '')
    .replace(tag, opening =>
      opening.replace(attribute, (written: string, name: string, value: string | undefined) => {
        if (ours.test(name)) return ''
        return value !== undefined && addresses.has(name) ? ` ${name}="${absolute(value, url)}"` : written
      }),
    )
}

/** What is an address with a scheme, or none at all, stays as it is. */
function absolute(value: string, url: string): string {
  const written = value.replaceAll('&#x26;', '&').replaceAll('&amp;', '&')
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || !URL.canParse(written, url)) return value
  return new URL(written, url).href.replaceAll('&', '&amp;').replaceAll('"', '%22')
}
