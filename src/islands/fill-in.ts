/**
 * Fill the holes of a sentence that a component wrote into a `data-` attribute: `{shown} of {total}`.
 *
 * @returns Empty for a sentence that is not there. A hole without a value stays as it is.
 */
export function fillIn(sentence: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (sentence ?? '').replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : hole,
  )
}
