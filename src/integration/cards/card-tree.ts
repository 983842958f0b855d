import type {CardView} from '../../../plugins/index.ts'

/** An element as satori takes it. */
export interface CardNode {
  readonly type: 'div'
  readonly props: {readonly style: Readonly<Record<string, string | number>>; readonly children: CardChildren}
}

type CardChildren = string | readonly CardNode[]

/** Paper, ink and the rubric of `styles/tokens.css`, in light: a card is seen on pages of any colour. */
const colours = {paper: '#fdfcfa', line: '#dedcd7', faint: '#60636b', soft: '#4c5058', ink: '#1b1f28', red: '#ac262a'}

/**
 * Sizes of a title by how long it is, in px, with the lines it may take: what is not too long for it wins. Under each but
 * the last there is room for two lines of words.
 */
const titleSizes = [
  {characters: 24, size: 112, lines: 2},
  {characters: 48, size: 80, lines: 3},
  {characters: 90, size: 68, lines: 3},
] as const
const longTitle = {size: 56, lines: 5}

/**
 * Set a card: what it is of at the top, a title as large as its length lets it be, a few words, a foot.
 *
 * @param text Families of the titles and the words.
 * @param around Families of what stands around them.
 */
export function cardTree(card: CardView, text: string, around: string): CardNode {
  const length = widthOf(card.title)
  const fitting = titleSizes.find(({characters}) => length <= characters)
  const {size, lines} = fitting ?? longTitle
  const words = box({fontFamily: text, fontSize: 34, lineHeight: 1.42, color: colours.soft, ...clamp(2)}, card.text)
  const title = box(
    {fontFamily: text, fontSize: size, lineHeight: 1.1, letterSpacing: '-0.015em', color: colours.ink, ...clamp(lines)},
    card.title,
  )
  const column = {display: 'flex', flexDirection: 'column'}
  return box(
    {
      ...column,
      width: card.width,
      height: card.height,
      boxSizing: 'border-box',
      padding: '72px 88px 64px',
      justifyContent: 'space-between',
      backgroundColor: colours.paper,
      borderTop: `12px solid ${colours.red}`,
    },
    [
      line({fontFamily: around, fontSize: 30, color: colours.soft}, card.site),
      box({...column, gap: 28}, card.text === '' || !fitting ? [title] : [title, words]),
      line({fontFamily: around, fontSize: 26, color: colours.faint}, card.foot),
    ],
  )
}

/** Characters of a title as wide as Latin letters are; those of Chinese, Japanese and Korean take two. */
function widthOf(title: string): number {
  return (
    title.length + (title.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/g)?.length ?? 0)
  )
}

/** One line of small text; an empty one keeps its place. */
function line(style: Readonly<Record<string, string | number>>, text: string): CardNode {
  return box({...style, minHeight: 36, lineHeight: 1.2, ...clamp(1)}, text)
}

/** Cut after some lines, with an ellipsis. */
function clamp(lines: number): Readonly<Record<string, string | number>> {
  return {display: 'block', lineClamp: lines, wordBreak: 'break-word'}
}

function box(style: Readonly<Record<string, string | number>>, children: CardChildren): CardNode {
  return {type: 'div', props: {style, children}}
}
