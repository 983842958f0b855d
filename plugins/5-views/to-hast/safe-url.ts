/** Schemes a link may have. Everything else (`javascript:`, `data:`, `vbscript:`, `file:` …) is drawn as text. */
const linkSchemes = new Set(
  `http https mailto tel sms ftp ftps sftp irc ircs xmpp news nntp magnet geo webcal matrix sip sips doi git ssh
  logseq zotero obsidian`.split(/\s+/),
)

/** Images that may stand in the page as data. SVG in an `img` runs no script. */
const imageData = /^data:image\/(?:png|gif|jpe?g|webp|avif|svg\+xml)[;,]/i

/** A URL without what browsers drop before they read its scheme: control characters anywhere, blanks at the ends. */
function strip(url: string): string {
  let bare = ''
  for (const character of url) if (character > '\u001f' && character !== '\u007f') bare += character
  return bare.trim()
}

/** The scheme a browser would read, in lower case: `https` also for `//host`; `undefined` for a path or a name. */
export function schemeOf(url: string): string | undefined {
  const bare = strip(url)
  if (/^[\\/]{2}/.test(bare)) return 'https'
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase()
}

/** An outside address that may be followed, percent-encoded where needed; `undefined` for any other. */
export function outsideUrl(url: string): string | undefined {
  const scheme = schemeOf(url)
  if (scheme === undefined || !linkSchemes.has(scheme)) return undefined
  const bare = strip(url)
  return encodeLoosely(/^[\\/]{2}/.test(bare) ? `https://${bare.slice(2)}` : bare)
}

/** A picture written into the note itself; `undefined` for any other address. */
export function dataImage(url: string): string | undefined {
  const bare = strip(url)
  return imageData.test(bare) ? encodeLoosely(bare) : undefined
}

/** An address that may not be followed, yet may be told: not a script's, nor that of a file on the author's own disk. */
export function toldAddress(url: string): string | undefined {
  return /^(?:javascript|vbscript|data|file|blob)$/.test(schemeOf(url) ?? '') ? undefined : strip(url)
}

/** Encode what may not stand in a URL and leave alone what is encoded. */
function encodeLoosely(url: string): string {
  return url.toWellFormed().replace(/%(?![0-9a-f]{2})|[\s"<>\\^`{|}]/gi, encodeURIComponent)
}

/** Host of an outside address without `www.`; empty where it has none. */
export function hostOf(url: string): string {
  return (/^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? '').toLowerCase().replace(/^www\./, '')
}
