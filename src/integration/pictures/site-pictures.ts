import {join} from 'node:path'
import {type PictureTable, planPictures} from '../../../plugins/index.ts'
import type {CompiledFolder} from '../../graph-folder/index.ts'
import {fileCache} from '../file-cache/index.ts'
import {type MadePictures, makePictures} from './make-pictures.ts'

/**
 * The pictures of a site that is built. They are made while Astro bundles; pages are drawn when `make` has ended, for
 * which pictures there are is known only then.
 */
export interface SitePictures {
  /** For `SiteOptions.pictures`: empty before `make` has ended, and under `dev`. */
  readonly offered: PictureTable['get']
  /** Make what a site shows; a second call waits for the first. */
  make(compiled: CompiledFolder): Promise<void>
  /** Put everything that was made into a site's folder. */
  write(out: string): Promise<void>
}

/** @param folder Where they are kept from build to build, absolute; without it every picture is shown as it is. */
export function sitePictures(folder: string | undefined): SitePictures {
  let made: MadePictures | undefined
  let making: Promise<void> | undefined
  return {
    offered: path => made?.table.get(path),
    make({site, folder: {assetLocations}}) {
      if (folder === undefined) return Promise.resolve()
      const cache = fileCache(join(folder, 'pictures'))
      making ??= makePictures(planPictures(site), assetLocations, cache).then(async pictures => {
        made = pictures
        await cache.sweep()
      })
      return making
    },
    async write(out) {
      await making
      await made?.write(out)
    },
  }
}
