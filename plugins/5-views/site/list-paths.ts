import type {Site} from '../site.ts'
import {journalMonths, journalYears} from './journals-view.ts'
import {rangeIds} from './page-ranges.ts'

/** Paths of everything that is a list of pages, below the base and without slashes at either end. */
export function listPaths(site: Site): readonly string[] {
  const months = journalMonths(site).map(month => `journals/${month.replace('-', '/')}`)
  const parts = ['changes', 'random', ...rangeIds(site)].map(part => `pages/${part}`)
  return [
    'journals',
    ...journalYears(site).map(year => `journals/${year}`),
    ...months,
    'tags',
    'pages',
    ...parts,
    'graph',
  ]
}
