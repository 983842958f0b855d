/** The part of `jsonld` that the tests use; the package has no types. */
declare module 'jsonld' {
  const jsonld: {
    toRDF(document: unknown, options: {readonly safe: true; readonly format: 'application/n-quads'}): Promise<string>
  }
  export default jsonld
}
