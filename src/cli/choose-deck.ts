import {ConfigError} from './config-error.ts'
import {nearest} from './nearest.ts'

interface Named {
  readonly id: string
  readonly title: string
}

/**
 * The deck that is asked for with `--deck`, by id or title.
 *
 * @param decks At least one.
 * @throws ConfigError for a name that none of them has.
 */
export function chooseDeck<Deck extends Named>(decks: readonly Deck[], wanted: string): Deck {
  const found = decks.find(({id, title}) => id === wanted || title.toLowerCase() === wanted.toLowerCase())
  if (found) return found
  const ids = decks.map(({id}) => id)
  throw new ConfigError(
    `Unexpected deck \`${wanted}\`, expected \`${nearest(wanted, ids)}\` or one of ${ids.join(', ')}`,
  )
}
