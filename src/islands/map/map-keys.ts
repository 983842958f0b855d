/** What the keyboard does to the map. */
export interface KeyActions {
  /** Pan by a share of the window: right and down are positive. */
  pan(x: number, y: number): void
  zoom(factor: number): void
  fit(): void
  /** Step to the neighbour before (-1) or after (1) by angle. */
  turn(step: 1 | -1): void
  open(): void
  clear(): void
}

/**
 * Arrows pan, `+` and `-` zoom, `0` shows all, `[` and `]` step through neighbours, Enter opens, Escape lets go; with
 * Shift the arrows go further. Keys with Ctrl, Alt or Meta are the browser's.
 *
 * @returns True if the key was one of these.
 */
export function pressKey(event: KeyboardEvent, actions: KeyActions): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  const far = event.shiftKey ? 0.3 : 0.1
  const keys: Record<string, () => void> = {
    ArrowLeft: () => actions.pan(-far, 0),
    ArrowRight: () => actions.pan(far, 0),
    ArrowUp: () => actions.pan(0, -far),
    ArrowDown: () => actions.pan(0, far),
    '+': () => actions.zoom(1 / 1.5),
    '=': () => actions.zoom(1 / 1.5),
    '-': () => actions.zoom(1.5),
    '0': () => actions.fit(),
    '[': () => actions.turn(-1),
    ']': () => actions.turn(1),
    Enter: () => actions.open(),
    Escape: () => actions.clear(),
  }
  const action = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
  action?.()
  return action !== undefined
}
