import type {CardChoice} from '../../plugins/index.ts'
import {type CompiledFolder, type CompileOptions, compileFolder} from '../graph-folder/index.ts'
import {readOwnFonts, type SiteCards, siteCards} from './cards/index.ts'
import {type SitePictures, sitePictures} from './pictures/index.ts'

/** A graph folder that is compiled, and compiled again when it changes. */
export interface Session {
  /** Absolute path. */
  readonly folder: string
  /** The last compile that succeeded. */
  current(): CompiledFolder
  /** Compile again; unchanged files are not read again. The last good compile stays if this one throws. */
  recompile(): Promise<CompiledFolder>
  /** Smaller pictures, for a build. */
  readonly pictures: SitePictures
  /** Cards for link previews, for a build. */
  readonly cards: SiteCards | undefined
}

/** What a session is told beside what a compile is. */
export interface SessionOptions extends Omit<CompileOptions, 'pictures' | 'cards'> {
  /** Folder for what a build would make again, absolute. Without it neither smaller pictures nor cards are made. */
  readonly cache?: string | undefined
  /** Which pages have a card of their own for link previews; those of a small site, if absent. */
  readonly cards?: CardChoice | undefined
  /** Files of fonts for letters that cards have none for: of the graph folder, or of an installed package. */
  readonly cardFonts?: readonly string[] | undefined
}

/**
 * Compile a folder for the first time.
 *
 * @throws FolderError where the folder is missing or holds no notes, and for a font that is none.
 */
export async function openSession(
  folder: string,
  {cache, cards: which, cardFonts = [], ...options}: SessionOptions,
): Promise<Session> {
  const pictures = sitePictures(cache)
  const cards = cache === undefined ? undefined : siteCards(cache, which, await readOwnFonts(folder, cardFonts))
  const drawn = {
    ...options,
    highlight: true,
    git: options.git !== false,
    pictures: pictures.offered,
    cardTools: cards?.tools,
  }
  let compiled = await compileFolder(folder, drawn)
  return {
    folder,
    pictures,
    cards,
    current: () => compiled,
    async recompile() {
      compiled = await compileFolder(folder, drawn, compiled.memo)
      return compiled
    },
  }
}
