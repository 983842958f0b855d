import type {Site} from '../site.ts'

/** Where every picture that the site offers beside the author's stands below the base. */
export function pictureUrls({assetUrls, options}: Pick<Site, 'assetUrls' | 'options'>): readonly string[] {
  return [...assetUrls.keys()].flatMap(path => options.pictures?.(path) ?? []).map(({url}) => url)
}
