import {readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A chain of slide pages that a person found in a real graph. */
export interface RealChain {
  readonly graph: string
  /** Names of its pages in order; a chain that was not followed to its end is the beginning of one. */
  readonly pages: readonly string[]
  /** How it ends: nothing named next, back to a page it has shown, or not said. */
  readonly end: 'open' | 'loop' | 'unsaid'
}

/**
 * Read the chains that the README of the real graphs lists under "Chains to reproduce". The names are its authors' and stay
 * there.
 *
 * @param folder Folder of the graphs.
 */
export function realChains(folder: string): readonly RealChain[] {
  const [, listed = ''] = readFileSync(join(folder, 'README.md'), 'utf8').split('Chains to reproduce:')
  const chains: RealChain[] = []
  for (const [, graph = '', text = ''] of listed.matchAll(/^- `([^`]+)`: (.+)$/gm)) {
    for (const written of text.split(/; (?:and )?/)) {
      const steps = written.split(' → ')
      const last = steps.at(-1) ?? ''
      if (last.startsWith('(empty)')) chains.push({graph, pages: steps.slice(0, -1), end: 'open'})
      else if (last.includes('(loop)')) chains.push({graph, pages: steps.slice(0, -1), end: 'loop'})
      else chains.push({graph, pages: [...steps.slice(0, -1), last.replace(/\.$/, '')], end: 'unsaid'})
    }
  }
  return chains
}
