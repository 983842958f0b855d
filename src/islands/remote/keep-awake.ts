/** Keep the screen on while the page is looked at, where the browser lets a page do so: not over plain HTTP. */
export function keepAwake(): void {
  const ask = (): void => {
    if (document.visibilityState === 'visible') void navigator.wakeLock?.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}
