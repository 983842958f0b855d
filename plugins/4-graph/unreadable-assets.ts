import type {GraphPath, PictureFault} from '../1-files/index.ts'
import type {Page, WrittenReference} from '../3-page/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'

/** A picture that cannot be shown, and where it is first written on a page. */
export interface UnreadableAsset {
  readonly path: GraphPath
  readonly fault: PictureFault
  readonly page: Page
  readonly reference: WrittenReference
}

/** What is wrong, and the way out. */
const notes: Readonly<Record<PictureFault, (path: GraphPath) => string>> = {
  empty: path => `\`${path}\` is empty. Put the picture there again.`,
  foreign: path => `\`${path}\` does not begin as a picture does. Save it again as PNG, JPEG, WebP, AVIF, GIF or SVG.`,
  pointer: path => `\`${path}\` only says where Git LFS keeps the picture. Fetch it with \`git lfs pull\`.`,
  cut: path => `\`${path}\` ends before the picture does. Copy it again from where it came.`,
}

/** Messages about pictures that are there and cannot be shown. Reports `asset-unreadable`. */
export function unreadableAssets(found: readonly UnreadableAsset[]): readonly Message[] {
  return found.map(({path, fault, page, reference}) =>
    createMessage(
      'asset-unreadable',
      page.path,
      reference,
      `Unexpected file \`${reference.target}\`, expected a whole picture`,
      {actual: reference.target, note: notes[fault](path)},
    ),
  )
}
