import type {AssetFile, GraphPath} from '../1-files/index.ts'

/**
 * The captions of a film or a recording: a file of the same name beside it, `walk.vtt` beside `walk.mp4`. They are shown
 * wherever it is shown.
 *
 * @returns `undefined` where there is no such file, and for a path that names no film or recording.
 */
export function captionsOf(path: GraphPath, assets: ReadonlyMap<GraphPath, AssetFile>): GraphPath | undefined {
  const name = /^(.+)\.(?:mp4|webm|mov|m4v|ogv|mp3|ogg|oga|wav|m4a|flac|aac|opus)$/i.exec(path)?.[1]
  const captions = `${name}.vtt` as GraphPath
  return name !== undefined && assets.has(captions) ? captions : undefined
}
