const idleAfter = 2500

/** Set `is-idle` while nobody touches the window: what floats over a slide goes, and the pointer with it. */
export function watchIdleness(root: HTMLElement): void {
  let idle: ReturnType<typeof setTimeout> | undefined
  function wake(): void {
    root.classList.remove('is-idle')
    clearTimeout(idle)
    idle = setTimeout(() => root.classList.add('is-idle'), idleAfter)
  }
  for (const type of ['pointermove', 'pointerdown', 'focusin']) addEventListener(type, wake, {passive: true})
  wake()
}
