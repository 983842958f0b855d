import type {Property} from '../../../3-page/index.ts'
import {createMessage, type Message, type Place, type RuleId} from '../../../diagnostics/index.ts'
import type {Atom} from '../atom.ts'
import {backgroundContrast, backgroundOf} from '../background-of.ts'
import {type as measures} from '../canvas.ts'
import {namedLayout} from '../layout.ts'
import {backgroundProperty} from '../slide-facts.ts'
import {slideProperty, slideWord} from '../slide-settings.ts'
import type {CheckedSlide} from './deck-check.ts'
import type {EstimatedSlide} from './estimate-slide.ts'
import {pictureCounts} from './pictures-without-text.ts'
import {blockOf, type PlannedPlace} from './planned-place.ts'
import {leastContrast, leastLargeContrast, mostWords, smallestCell, smallestText} from './slide-limits.ts'

/** What is odd about one slide, that no message of its page says already. In no order. */
export function slideMessages(slide: CheckedSlide, estimate: EstimatedSlide, place: PlannedPlace): readonly Message[] {
  const messages: Message[] = []
  const {plan, source} = place
  const {page, site} = source
  const start = {line: slide.line, column: 1}
  if (plan.draft === undefined) return messages
  const {draft, sheet} = plan
  const {section} = draft
  const say = (rule: RuleId, reason: string, note: string, at: Place = start) =>
    messages.push(createMessage(rule, page.path, at, reason, {note}))

  if (slide.words > mostWords)
    say('slide-words', `Unexpected ${slide.words} words on a slide, expected ${mostWords} or fewer`, splitNote(place))

  const {height, room} = estimate
  if (height !== undefined && height > room + measures.slack) {
    const kinds = new Set(sheet.atoms.map(({kind}) => kind))
    const way = kinds.has('table')
      ? 'Cut long cells, or set `table:: scroll`.'
      : kinds.has('code')
        ? 'Show fewer lines, or set `overflow:: scroll`.'
        : 'Take `overflow:: fit` or `zoom::` off, cut the text, or set `overflow:: scroll`.'
    const share = Math.round((100 * height) / room)
    say('slide-overflow', `Unexpected text of ${share} % of the room on a slide, expected 100 % or less`, way)
  }

  const tooSmall =
    estimate.smallestText !== undefined && estimate.smallestText < smallestText
      ? ([estimate.smallestText, smallestText, 'text'] as const)
      : estimate.smallestCell !== undefined && estimate.smallestCell < smallestCell
        ? ([estimate.smallestCell, smallestCell, 'cells'] as const)
        : undefined
  if (tooSmall) {
    const [size, least, what] = tooSmall
    const note =
      what === 'cells'
        ? 'Leave columns out, or put the table on two slides.'
        : 'Take `zoom::` or `overflow:: fit` off, so that the text goes on over more slides.'
    say('slide-text-small', `Unexpected ${what} of ${oneDigit(size)} px on a slide, expected ${least} px or more`, note)
  }

  for (const [item, count] of pictureCounts(sheet.atoms, site)) {
    const line = blockOf(item, source)?.line ?? slide.line
    const what = count === 1 ? 'picture' : `${count} pictures`
    say(
      'slide-alt-missing',
      `Unexpected ${what} without a description, expected words between the brackets of \`![…](…)\``,
      'Say what a listener who does not see the picture needs to know.',
      {line, column: 1},
    )
  }

  if (plan.index > 0 || section.turn > 0) return messages
  const owner = blockOf(section.owner, source) ?? page

  if (section.title === '' && section.owner >= 0)
    say(
      'slide-title-missing',
      'Unexpected slide without words in its heading, expected a title',
      `It has the name of its page, \`${page.name}\`. Write a title before the picture.`,
    )

  const background = backgroundProperty(section, source)
  const contrast = backgroundContrast(background)
  const needed = (estimate.smallestText ?? measures.text.size) < largeText ? leastContrast : leastLargeContrast
  if (background && contrast !== undefined && contrast < needed)
    say(
      'slide-contrast',
      `Unexpected \`${written(background)}\` with a contrast of ${oneDigit(contrast)} to its text, expected ${needed} or more`,
      'Take a darker or a lighter colour; a gradient must be one of the two from end to end.',
      background,
    )
  const isOfPage = background !== undefined && page.properties.includes(background)
  if (background && background.written.trim() !== '' && !backgroundOf(background, page, site) && !isOfPage)
    say(
      'slide-property-unread',
      `Unexpected \`${written(background)}\`, expected a colour, a gradient or a picture of the graph`,
      'Colours are names such as `teal`, or `#17666b`; gradients are names such as `sea`, or two colours: `#0f4c75 -> #1b7a8f`.',
      background,
    )

  const layout = slideProperty(owner, 'layout')
  const word = slideWord(owner, 'layout')
  if (layout && word && section.owner >= 0) {
    const name = namedLayout(word)
    if (name === undefined)
      say(
        'slide-property-unread',
        `Unexpected \`${written(layout)}\`, expected the name of a layout`,
        'The names are default, cover, section, center, two-cols, image, image-left, image-right, gallery, quote, statement, fact, iframe and end.',
        layout,
      )
    else if (!draft.named)
      say(
        'slide-layout-unfit',
        `Unexpected \`${written(layout)}\` on a slide with other things or more of them, expected what fits that layout`,
        `It is drawn as \`${plan.layout}\`, so that nothing is cut off. Move what does not belong to it to a slide of its own.`,
        layout,
      )
  }
  return messages
}

/** WCAG 2 calls text of 18 point large: 24 px. */
const largeText = 24

/** Where a slide that says too much is best cut in two, and what else there is to do. */
function splitNote({plan, source}: PlannedPlace): string {
  if (plan.draft === undefined) return ''
  const {atoms} = plan.sheet
  const counts = atoms.map(wordsOf)
  const all = sumOf(counts)
  if (2 * sumOf(counts.filter((_, at) => atoms[at]?.kind === 'table')) > all)
    return 'Most are in a table: `table:: head` shows its first rows, `table:: notes` leaves it to you.'
  const top = Math.min(...atoms.map(({depth}) => depth))
  const [best] = atoms
    .flatMap((atom, at) => {
      const line = blockOf(atom.source, source)?.line
      const off = Math.abs(sumOf(counts.slice(0, at)) - all / 2)
      return at > 0 && atom.opens && atom.depth === top && line !== undefined ? [{line, off}] : []
    })
    .sort((left, right) => left.off - right.off)
  const split = best ? `Split it at line ${best.line} with \`break:: before\`` : 'Cut its longest block in two'
  return `${split}, leave some of it to your \`notes::\`, or set \`density:: talk\`: the audience then reads what each text leads with.`
}

function wordsOf(atom: Atom): number {
  const runs =
    atom.kind === 'text'
      ? [atom.runs]
      : atom.kind === 'table'
        ? atom.rows.flat()
        : 'paragraphs' in atom
          ? atom.paragraphs
          : []
  return sumOf(runs.flat().map(({text}) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0))
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function written({key, written}: Property): string {
  return `${key}:: ${written.trim()}`
}

function oneDigit(value: number): string {
  return String(Math.round(value * 10) / 10)
}
