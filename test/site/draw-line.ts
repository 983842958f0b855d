import type {Page} from 'playwright-core'
import {expect} from 'vitest'

/**
 * Draw a line with the pen on the presenter's picture of the slide, from a quarter of its way to its middle, until `shown`
 * has one: the pen's script loads when it is first asked for.
 */
export async function drawLine(presenter: Page, shown: Page = presenter): Promise<void> {
  await presenter.keyboard.press('d')
  const box = await presenter.locator('.presenter-now .preview').boundingBox()
  if (!box) throw new Error('Expected a picture of the slide')
  const at = (share: number) => [box.x + box.width * share, box.y + box.height * share] as const
  await expect
    .poll(async () => {
      await presenter.mouse.move(...at(0.25))
      await presenter.mouse.down()
      await presenter.mouse.move(...at(0.5))
      await presenter.mouse.up()
      return shown.locator('.deck-marks g path').count()
    })
    .toBeGreaterThan(0)
}
