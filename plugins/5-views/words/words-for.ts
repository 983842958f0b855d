import {datesIn} from './dates-in.ts'
import {de} from './de.ts'
import {en} from './en.ts'
import {es} from './es.ts'
import {fr} from './fr.ts'
import {ja} from './ja.ts'
import type {Words, WordTable} from './words.ts'
import {zh} from './zh.ts'

const tables: Readonly<Record<string, WordTable>> = {en, de, es, fr, ja, zh}

/** BCP 47 tags of the languages the interface speaks, English first. */
export const interfaceLanguages: readonly string[] = Object.keys(tables)

/**
 * The words for a locale: the table of its language, whatever the region or script, else English. Dates are those of the
 * locale where its language has a table, so that no page mixes two languages.
 *
 * @param locale BCP 47 tag.
 */
export function wordsFor(locale: string): Words {
  const language = locale.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const table = Object.hasOwn(tables, language) ? tables[language] : undefined
  return table ? {...table, dates: datesIn(locale)} : {...en, dates: datesIn(en.language)}
}
