import type {KeyChoice} from './keys.ts'
import {lazily, withPanels} from './lazily.ts'
import {partOfPage} from './part-of-page.ts'
import type {Words} from './say.ts'
import type {SlideElement} from './slides.ts'
import type {DeckAction, DeckState, Panel} from './state.ts'

export interface PanelOptions {
  readonly slides: readonly SlideElement[]
  readonly words: Words
  /** Path the site is served under. */
  readonly base: string
  readonly keys: {current(): KeyChoice; set(choice: KeyChoice): void}
  act(action: DeckAction): void
  /** A panel was closed: else the focus stays in it for a moment, and the next key with it. */
  closed(): void
}

/**
 * Take charge of the overview, the field to go anywhere and the help: dialogs of the page, each filled when it is first opened.
 *
 * @returns A function that opens and closes them as the state says.
 */
export function openPanels({slides, words, base, keys, act, closed}: PanelOptions) {
  const panels: Readonly<Record<Exclude<Panel, 'none'>, HTMLDialogElement>> = {
    overview: partOfPage('dialog.deck-overview'),
    help: partOfPage('dialog.deck-help'),
    jump: partOfPage('dialog.deck-find'),
  }
  const overview = lazily(async () => {
    const {buildOverview} = await withPanels(import('./overview.ts'))
    return buildOverview(panels.overview, slides, words, act)
  })
  const jump = lazily(async () => {
    const {buildJump} = await withPanels(import('./jump.ts'))
    return buildJump(panels.jump, slides, words, base, act)
  })
  const help = lazily(async () => {
    const {buildHelp} = await withPanels(import('./help.ts'))
    return buildHelp(panels.help, words, keys)
  })
  const leave = (event: Event) => {
    event.preventDefault()
    act({type: 'escape'})
  }
  for (const panel of Object.values(panels)) {
    panel.addEventListener('cancel', leave)
    // A field of search would empty itself first.
    panel.querySelector('input')?.addEventListener('keydown', event => {
      if (event.key === 'Escape') leave(event)
    })
  }

  return (state: DeckState, before: DeckState | undefined, slide: number): void => {
    for (const [name, panel] of Object.entries(panels)) {
      if (state.panel === name && !panel.open) panel.showModal()
      if (state.panel === name || !panel.open) continue
      panel.close()
      closed()
    }
    if (state.panel === before?.panel) return
    if (state.panel === 'overview') void overview().then(show => show(slide))
    if (state.panel === 'help') void help().then(show => show())
    if (state.panel !== 'jump') return
    const field = panels.jump.querySelector('input')
    if (field) field.value = ''
    void jump().then(show => show())
  }
}
