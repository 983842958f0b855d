import {mkdir, writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {dirname, join} from 'node:path'
import {type CardChoice, type CardTools, type CardView, cardViews, type Site} from '../../../plugins/index.ts'
import {fileCache} from '../file-cache/index.ts'
import {inPool} from '../in-pool.ts'
import {type CardFont, drawsText} from './card-fonts.ts'

/** The cards of a site that is built. */
export interface SiteCards {
  /** For `SiteOptions.cards`. */
  readonly tools: CardTools
  /** Draw every card that a page names into the site's folder; those the cache has are copied. */
  write(site: Site, out: string): Promise<void>
}

/**
 * @param folder Where cards are kept from build to build, absolute.
 * @param which The author's choice.
 * @param own Fonts of the author's, for letters that the site's own have not.
 */
export function siteCards(folder: string, which: CardChoice | undefined, own: readonly CardFont[] = []): SiteCards {
  return {
    tools: {which, draws: text => drawsText(text, own)},
    async write(site, out) {
      const cards = cardViews(site)
      if (cards.length === 0) return
      // Loaded only where there is something to draw.
      const {cardVersion, drawCard} = await import('./draw-card.ts')
      const cache = fileCache(join(folder, 'cards'))
      const version = cardVersion(own)
      await inPool(cards, availableParallelism(), async card => {
        const key = `card ${version} ${contentOf(card)}`
        const known = await cache.get(key)
        const bytes = known ?? (await drawCard(card, own))
        const target = join(out, card.url)
        await mkdir(dirname(target), {recursive: true})
        await writeFile(target, bytes)
        if (!known) await cache.put(key, bytes)
      })
      await cache.sweep()
    },
  }
}

function contentOf({width, height, title, site, text, foot}: CardView): string {
  return JSON.stringify([width, height, title, site, text, foot])
}
