/** Where `_{x}` or `^{x}` ends that begins at `start`; -1 if there is none. It stands on one line. */
export function matchScript(line: string, start: number): number {
  if (line.charAt(start + 1) !== '{') return -1
  const close = line.indexOf('}', start)
  return close > start + 2 ? close + 1 : -1
}
