/**
 * Whether a pipeline reads MDX: by the file's name, or because its syntax turns HTML off for JSX, as remark-mdx does.
 *
 * @param path Path of the file, where it has one.
 * @param extensions What plugins put in `micromarkExtensions`, nested lists and all.
 */
export function isMdx(path: string | undefined, extensions: readonly unknown[]): boolean {
  if (path !== undefined && /\.mdx$/i.test(path)) return true
  return extensions.flat(Number.POSITIVE_INFINITY).some(turnsHtmlOff)
}

function turnsHtmlOff(extension: unknown): boolean {
  const {disable} = (extension ?? {}) as {disable?: {null?: readonly unknown[]}}
  return disable?.null?.includes('htmlFlow') === true
}
