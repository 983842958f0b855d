import {captionsOf} from '../../4-graph/index.ts'
import {hrefOfPath} from '../urls/index.ts'
import {attributes} from './attributes.ts'
import type {FoundAsset} from './find-asset.ts'
import type {RenderContext} from './render-context.ts'

/** What plays a recording, and how large it is. */
export interface Recording {
  readonly element: 'audio' | 'video'
  readonly label: string
  readonly width: number | undefined
  readonly height: number | undefined
}

/**
 * Draw the browser's own player, with the captions that lie beside the file. It is told how long the recording is, and
 * loads the rest when it is pressed; in an excerpt not even that.
 */
export function drawRecording({file, href}: FoundAsset, recording: Recording, {site, surface}: RenderContext): string {
  const {element, label, width, height} = recording
  const preload = surface === 'reference' ? 'none' : 'metadata'
  const size = element === 'video' ? {width, height} : {}
  const captions = captionsOf(file.path, site.graph.assets)
  const url = captions === undefined ? undefined : site.assetUrls.get(captions)
  const track = url === undefined ? '' : `<track${attributes({kind: 'captions', src: hrefOfPath(site, url)})}>`
  return `<${element}${attributes({src: href, controls: true, preload, 'aria-label': label, ...size})}>${track}</${element}>`
}
