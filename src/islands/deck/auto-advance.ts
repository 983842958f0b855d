/**
 * Go on by itself after the time that a slide has for that.
 *
 * @returns A function to call at every place: seconds to wait, 0 for not at all.
 */
export function autoAdvance(goOn: () => void): (seconds: number) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  return seconds => {
    clearTimeout(waiting)
    waiting = seconds > 0 ? setTimeout(goOn, seconds * 1000) : undefined
  }
}
