const steps: Readonly<Record<string, number>> = {ArrowLeft: -2, ArrowUp: -2, ArrowRight: 2, ArrowDown: 2}

/** Sizes of a layout, in percent. */
export type Sizes = Readonly<Record<string, number>>

export interface SplitOptions {
  /** The element whose custom property a separator sets, and whose box it is measured in. */
  readonly host: HTMLElement
  /** Sizes of the layout that is chosen. */
  sizes(): Sizes
  set(name: string, percent: number): void
}

/** Let separators move by pointer and by arrow keys. Each names what it sets in `data-split` and is vertical or not. */
export function listenToSeparators(separators: Iterable<HTMLElement>, {host, sizes, set}: SplitOptions): void {
  for (const separator of separators) {
    const name = separator.dataset.split ?? ''
    const isVertical = separator.getAttribute('aria-orientation') === 'vertical'
    const change = (percent: number) => set(name, Math.round(Math.max(20, Math.min(percent, 80))))
    separator.addEventListener('pointerdown', event => {
      event.preventDefault()
      separator.setPointerCapture(event.pointerId)
    })
    separator.addEventListener('pointermove', event => {
      if (!separator.hasPointerCapture(event.pointerId)) return
      const box = host.getBoundingClientRect()
      const share = isVertical ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height
      change(100 * (isVertical && getComputedStyle(host).direction === 'rtl' ? 1 - share : share))
    })
    separator.addEventListener('keydown', event => {
      const step = steps[event.key]
      if (step === undefined) return
      event.preventDefault()
      change((sizes()[name] ?? 50) + step)
    })
    separator.addEventListener('dblclick', () => set(name, Number.NaN))
  }
}
