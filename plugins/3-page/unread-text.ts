/** Plain text that holds what begins or ends a construct, so that its author may have meant one. */
export interface UnreadText {
  readonly text: string
  /** The line from where the text begins. */
  readonly rest: string
  readonly line: number
  readonly column: number
  readonly emphasized: boolean
}

const suspicious = /\[\[|\]\]|\]\(|\{\{|\(\(|\[[^[\]]*$|(?:SCHEDULED|DEADLINE):/

/** Whether text that was read as words is worth a look. */
export function isSuspicious(text: string): boolean {
  return suspicious.test(text)
}
