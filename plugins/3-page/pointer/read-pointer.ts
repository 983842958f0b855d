import type {PhrasingContent} from 'mdast'
import type {OwnSlidePhrases} from '../../1-files/index.ts'
import type {Place} from '../../diagnostics/index.ts'
import type {Pointer, PointerTarget, WrittenReference} from '../page.ts'
import {compileGrammar, type Grammar, targetMark} from './compile-grammar.ts'
import {normalizeSentence, type Sentence, type SentenceReference} from './normalize-sentence.ts'
import {phrases, withOwnPhrases} from './phrases.ts'

/** What a first line is: a pointer, almost one, or neither. */
export type PointerReading = {readonly pointer: Pointer} | {readonly nearMiss: string} | undefined

/** The parts of a clause, as matched. */
interface Clause {
  readonly next?: string
  readonly previous?: string
  readonly targets?: string
}

const shipped = Object.values(phrases).map(compileGrammar)
const own = new WeakMap<OwnSlidePhrases, readonly Grammar[]>()

/** The grammars that sentences of a graph are read by, compiled once for a configuration. */
function grammarsOf(phrases: OwnSlidePhrases | undefined): readonly Grammar[] {
  if (phrases === undefined) return shipped
  const known = own.get(phrases)
  if (known) return known
  const made = withOwnPhrases(phrases).map(compileGrammar)
  own.set(phrases, made)
  return made
}

/** No pointer is longer; a paragraph that is need not be looked at. */
const maxLength = 2_000

/** Whether a text may be a pointer: a cheap look before reading it. */
export function mayBePointer(text: string, phrases?: OwnSlidePhrases): boolean {
  return (
    text.length <= maxLength &&
    (grammarsOf(phrases).some(grammar => grammar.slide.test(text)) || /presentation/i.test(text))
  )
}

/**
 * Read the first line of a block as a slide pointer.
 *
 * The whole line must be one; a clause with neither presentation tag nor target is prose. A line that holds the tag and the
 * word "slide" but is no pointer is a near miss.
 *
 * @param line Inline content of the first line, marks off.
 * @param place Where the line stands in the file.
 * @param references References of the block, which know the places of the targets.
 * @param phrases Words of the author's own, beside those that are known.
 */
export function readPointer(
  line: readonly PhrasingContent[],
  place: Place,
  references: readonly WrittenReference[],
  phrases?: OwnSlidePhrases,
): PointerReading {
  const grammars = grammarsOf(phrases)
  const sentence = normalizeSentence(line)
  for (const grammar of grammars) {
    if (!grammar.pointer.test(sentence.text)) continue
    const clauses = [...sentence.text.matchAll(grammar.clause)].map((match): Clause => match.groups ?? {})
    if (sentence.tags.length === 0 && !clauses.every(clause => clause.targets !== undefined)) return undefined
    const targets = takeTargets(clauses, sentence, references, place)
    return {
      pointer: {
        form: 'sentence',
        deck: sentence.tags.find(name => name !== undefined && name !== ''),
        member: sentence.tags.length > 0,
        next: targets.next,
        previous: targets.previous,
        end: grammar.end.test(sentence.text),
        ...place,
      },
    }
  }
  if (sentence.tags.length === 0 || !grammars.some(grammar => grammar.slide.test(sentence.text))) return undefined
  return {nearMiss: reasonOf(sentence)}
}

/** References stand in the clauses in the order they stand in the sentence. */
function takeTargets(
  clauses: readonly Clause[],
  sentence: Sentence,
  references: readonly WrittenReference[],
  place: Place,
): {next: PointerTarget[] | undefined; previous: PointerTarget[] | undefined} {
  const queue = sentence.targets.map(target => placed(target, references, place))
  let next: PointerTarget[] | undefined
  let previous: PointerTarget[] | undefined
  for (const clause of clauses) {
    const count = [...(clause.targets ?? '')].filter(character => character === targetMark).length
    const targets = queue.splice(0, count)
    if (clause.next === undefined) previous = [...(previous ?? []), ...targets]
    else next = [...(next ?? []), ...targets]
  }
  return {next, previous}
}

function placed(target: SentenceReference, references: readonly WrittenReference[], place: Place): PointerTarget {
  const written = references.find(reference => reference.target === target.target)
  return {...target, line: written?.line ?? place.line, column: written?.column ?? place.column}
}

function reasonOf(sentence: Sentence): string {
  if (sentence.text.includes('slides')) return 'it says "slides"'
  return sentence.targets.length === 0 ? 'it names no next page' : 'other words stand around it'
}
