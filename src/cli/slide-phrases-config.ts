import {ConfigError} from './config-error.ts'

const lists = [
  'demonstrative',
  'page',
  'be',
  'article',
  'slide',
  'slideMisspelt',
  'of',
  'next',
  'previous',
  'or',
  'joint',
  'end',
]

/**
 * Check `slidePhrases`: lists of words by language.
 *
 * @throws ConfigError for anything else.
 */
export function validateSlidePhrases(value: unknown, file: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigError(`Unexpected value for \`slidePhrases\` in ${file}, expected an object of languages`)
  for (const [language, phrases] of Object.entries(value)) {
    const where = `\`slidePhrases.${language}\` in ${file}`
    if (typeof phrases !== 'object' || phrases === null || Array.isArray(phrases))
      throw new ConfigError(`Unexpected value for ${where}, expected an object of word lists`)
    for (const [key, words] of Object.entries(phrases as object)) {
      if (key === 'order' && ['before', 'after', 'either'].includes(String(words))) continue
      if (key === 'unspaced' && typeof words === 'boolean') continue
      if (!lists.includes(key))
        throw new ConfigError(`Unexpected \`${key}\` in ${where}, expected one of ${lists.join(', ')}, order, unspaced`)
      if (!Array.isArray(words) || words.some(word => typeof word !== 'string' || word.trim() === ''))
        throw new ConfigError(`Unexpected value for \`${key}\` in ${where}, expected a list of words`)
    }
  }
}
