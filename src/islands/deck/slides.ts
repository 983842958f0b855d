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
  for (const code of slide.querySelectorAll<HTMLElement>('.slide-code')) {
    const lines = [...code.querySelectorAll<HTMLElement>('[data-lit]')]
    for (const line of lines) line.classList.toggle('is-lit', (line.dataset.lit ?? '').split(' ').includes(`${step}`))
    code.classList.toggle(
      'is-stepping',
      lines.some(line => line.classList.contains('is-lit')),
    )
  }
}
