/** A browser that is not there, does not start or does not print. Shown as it is, without a stack. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError'
}
