import type {DeckSheet, DeckView, SlideView} from './deck-view.ts'

/** The sheets of styles that a deck needs beside its first: what it has none of is not loaded. */
export function sheetsOf({theme, aspect, stacks}: Pick<DeckView, 'theme' | 'aspect' | 'stacks'>): DeckSheet[] {
  const slides = stacks.flatMap(stack => stack.slides)
  const sheets: DeckSheet[] = []
  if (theme !== undefined || slides.some(slide => slide.theme !== undefined)) sheets.push('looks')
  if (slides.some(hasFigures)) sheets.push('figures')
  if (aspect === '4/3' || stacks.some(({branches}) => branches.length > 0) || slides.some(hasExtras))
    sheets.push('extras')
  return sheets
}

/** What `src/styles/deck/figures.css` draws. */
function hasFigures({layout, html, notesHtml = ''}: SlideView): boolean {
  return (
    layout === 'gallery' ||
    layout === 'iframe' ||
    (layout === 'cover' && html.includes('slide-image')) ||
    /slide-embed|slide-gallery|facade|class="diagram/.test(html + notesHtml)
  )
}

const extraLayouts: readonly string[] = ['center', 'end', 'fact', 'image-left', 'image-right']

/** What `src/styles/deck/extras.css` draws. */
function hasExtras({layout, html, asideHtml, background, density, classes, scale}: SlideView): boolean {
  return (
    extraLayouts.includes(layout) ||
    background !== undefined ||
    density === 'talk' ||
    asideHtml !== undefined ||
    classes.includes('is-bleed') ||
    scale > 125 ||
    scale < 88 ||
    /slide-fold|slide-whole|is-scroll|data-lit/.test(html)
  )
}
