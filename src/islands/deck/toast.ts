const shownFor = 1600

/** A word over the slide, in large letters: digits as they are typed, the time, a theme's name. */
export interface Toast {
  /** Show what stays until it is emptied. */
  hold(text: string): void
  /** Show something for a moment; what is held by then stays. */
  flash(text: string): void
}

/** Take charge of the place for it. */
export function openToast(place: HTMLElement): Toast {
  let held = ''
  function show(text: string): void {
    place.hidden = text === ''
    place.textContent = text
  }
  return {
    hold(text) {
      if (text === held) return
      held = text
      show(text)
    },
    flash(text) {
      show(text)
      setTimeout(() => {
        if (held === '') place.hidden = true
      }, shownFor)
    },
  }
}
