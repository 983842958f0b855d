import {type RuleId, rules, type Severity} from './rules.ts'

/** A point in an author's file; lines and columns count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What a message may say beyond its sentence. */
export interface MessageDetails {
  /** What the author wrote. */
  readonly actual?: string
  /** What would have been right, best guess first. */
  readonly expected?: readonly string[]
  /** One more sentence: the way out. */
  readonly note?: string
}

/** A diagnostic about an author's file. Plain data: it survives `JSON.stringify`. */
export interface Message extends MessageDetails {
  readonly rule: RuleId
  readonly severity: Severity
  /** Path in the graph folder. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** `Unexpected …, expected …`, with what the author wrote in backticks. */
  readonly reason: string
  /** Where the rule is explained. */
  readonly url: string
}

/**
 * Make a message about a place in a file.
 *
 * @param rule Id of the rule; its row in the table decides the severity.
 * @param file Path in the graph folder.
 * @param place Line and column in the author's file, from 1.
 * @param reason One sentence: `Unexpected …, expected …`.
 */
export function createMessage(
  rule: RuleId,
  file: string,
  place: Place,
  reason: string,
  details: MessageDetails = {},
): Message {
  return {
    rule,
    severity: rules[rule].severity,
    file,
    line: place.line,
    column: place.column,
    reason,
    ...details,
    url: `docs/diagnostics.md#${rule}`,
  }
}

/** Order messages by file, then place, then rule: the order they are printed in. */
export function compareMessages(left: Message, right: Message): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1
  if (left.line !== right.line) return left.line - right.line
  if (left.column !== right.column) return left.column - right.column
  if (left.rule !== right.rule) return left.rule < right.rule ? -1 : 1
  return left.reason < right.reason ? -1 : left.reason > right.reason ? 1 : 0
}
