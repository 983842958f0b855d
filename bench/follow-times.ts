import type {Page} from 'playwright-core'

/**
 * From the forward key in one window until the other shows the slide, move by move.
 *
 * @param selector What changes in the other window: its classes, or what is current.
 * @returns ms.
 */
export async function followTimes(from: Page, to: Page, selector: string, moves: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let move = 0; move < moves; move++) {
    const seen = to.evaluate(
      selector =>
        new Promise<number>(done => {
          const watch = new MutationObserver(() => {
            watch.disconnect()
            done(performance.timeOrigin + performance.now())
          })
          const target = document.querySelector(selector)
          if (target)
            watch.observe(target, {subtree: true, attributes: true, attributeFilter: ['class', 'aria-current']})
        }),
      selector,
    )
    // The observer is there before the key.
    await to.evaluate(() => undefined)
    const pressed = await from.evaluate(() => {
      const now = performance.timeOrigin + performance.now()
      document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}))
      return now
    })
    times.push((await seen) - pressed)
  }
  return times
}
