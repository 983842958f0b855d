const media =
  /\.(?:gif|svg|jpe?g|ico|png|bmp|webp|heic|avif|mp3|ogg|mpeg|wav|m4a|flac|wma|aac|opus|mp4|webm|mov|flv|avi|mkv|pdf|docx?|xlsx?|pptx?|one|epub|excalidraw|zip|csv)(?:[?#].*)?$/i

/**
 * Whether an address is a file of the graph folder that is no page: `../assets/plan.png`, `draws/map.excalidraw`.
 * An address with a scheme or a host is none.
 */
export function isAsset(url: string): boolean {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return false
  return /^[./]*assets\//.test(url) || media.test(url)
}

/** Whether a page reference names a file instead: Logseq takes every name that begins with `assets` or `draws` for one. */
export function isFileName(name: string): boolean {
  return /^[./]*assets/.test(name) || name.startsWith('draws')
}
