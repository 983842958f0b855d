import type {Words} from '../../../plugins/index.ts'

/** What the map says, as `GraphPage.astro` wrote it into its element: the strings of the section, without its functions. */
export type MapWords = Omit<Words['graph'], 'line' | 'neighbours' | 'more'>
