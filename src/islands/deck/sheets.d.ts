declare module '*.css?url' {
  /** Address of the sheet as it is built. */
  const href: string
  export default href
}
