import type {SlideFacts} from './movement.ts'

/** A slide of the document, with what its `data-*` attributes say. */
export interface SlideElement extends SlideFacts {
  readonly element: HTMLElement
  readonly title: string
  /** Name and address of the page it is made from. */
  readonly page: string
  readonly pageHref: string
  /** Planned seconds; 0 where nothing is planned. */
  readonly timing: number
  /** Seconds after which it goes on by itself; 0 for never. */
  readonly autoslide: number
  /** Whether it goes on with the slide before: what a talk that is late leaves out first. */
  readonly isDetail: boolean
}

/** The slides of a document in order. */
export function readSlides(root: ParentNode): readonly SlideElement[] {
  const stacks = [...root.querySelectorAll<HTMLElement>('.stack')]
  return stacks.flatMap((stack, index) =>
    [...stack.querySelectorAll<HTMLElement>(':scope > .slide')].map((element, place) => ({
      element,
      id: element.id || (element.dataset.id ?? ''),
      anchors: [...element.querySelectorAll('.slide-anchor')].map(({id}) => id),
      stack: index,
      steps: Number(element.dataset.steps ?? 0),
      title: element.dataset.title ?? '',
      page: stack.dataset.page ?? '',
      pageHref: stack.dataset.href ?? '',
      timing: Number(element.dataset.timing ?? element.dataset.plan ?? 0),
      autoslide: Number(element.dataset.autoslide ?? 0),
      isDetail: place > 0,
    })),
  )
}

/** Show the first steps of a slide and hide the rest; light the lines of code that are the step's. */
export function showSteps(slide: HTMLElement, step: number): void {
  for (const fragment of slide.querySelectorAll<HTMLElement>('.fragment'))
    fragment.classList.toggle('is-shown', Number(fragment.dataset.step) <= step)
  for (const line of slide.querySelectorAll<HTMLElement>('[data-lit]'))
    line.classList.toggle('is-lit', (line.dataset.lit ?? '').split(' ').includes(`${step}`))
  for (const code of slide.querySelectorAll<HTMLElement>('.slide-code:has([data-lit])'))
    code.classList.toggle('is-stepping', code.querySelector('.is-lit') !== null)
}

/** A copy of a slide: no ids, nothing in it plays or loads. */
export function copyOf(slide: HTMLElement, step: number): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement
  copy.removeAttribute('id')
  copy.removeAttribute('tabindex')
  copy.classList.remove('is-current', 'is-scrolling')
  for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id')
  for (const media of copy.querySelectorAll<HTMLMediaElement>('video, audio')) {
    media.removeAttribute('controls')
    media.removeAttribute('autoplay')
    media.preload = 'none'
  }
  for (const frame of copy.querySelectorAll('iframe, .player')) frame.remove()
  showStepsOfCopy(copy, step)
  return copy
}

/** Steps in a copy: what is not shown yet takes no part in being read out. */
export function showStepsOfCopy(copy: HTMLElement, step: number): void {
  showSteps(copy, step)
  for (const fragment of copy.querySelectorAll<HTMLElement>('.fragment'))
    fragment.toggleAttribute('data-waits', Number(fragment.dataset.step) > step)
}

/** A picture of a slide that nobody can reach into. */
export function previewOf(slide: HTMLElement, step: number): HTMLElement {
  const frame = document.createElement('div')
  frame.className = 'preview canvas'
  frame.inert = true
  frame.append(copyOf(slide, step))
  return frame
}
