const reference = /\[\^[^\s\]]+\]/y

/** Where `[^name]` ends that begins at `start`; -1 if there is none. Its definition may stand in another block. */
export function matchFootnoteReference(line: string, start: number): number {
  reference.lastIndex = start
  return reference.test(line) ? reference.lastIndex : -1
}
