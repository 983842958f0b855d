import type {RenderContext} from '../render-context.ts'

/** A macro call as its handlers see it. */
export interface MacroNode {
  readonly name: string
  readonly args: readonly string[]
  /** The call as written, braces included. */
  readonly value: string
}

/**
 * How HTML sits in a paragraph: `inline` may stand in a sentence and in a `p`; `flow` ends the paragraph around it;
 * `folded` stands in a sentence but not in a `p`, as `details` does.
 */
export type Place = 'inline' | 'flow' | 'folded'

/** Safe HTML of a macro and how it sits. */
export interface DrawnMacro {
  readonly html: string
  readonly place: Place
}

/** Draw one kind of macro; `undefined` where its arguments make no sense and its source is to be shown. */
export type DrawMacro = (macro: MacroNode, context: RenderContext) => DrawnMacro | undefined

/** Name in an argument: `[[Name]]`, `#name`, `"name"` or bare. */
export function nameInArgument(argument: string): string {
  const text = argument.trim()
  return (/^#?\[\[(.*)\]\]$/s.exec(text)?.[1] ?? /^"(.*)"$/s.exec(text)?.[1] ?? text.replace(/^#/, '')).trim()
}

/** Address in an argument, out of the parentheses or brackets that some authors put around it, or begin to. */
export function addressInArgument(argument: string): string {
  return nameInArgument(argument)
    .replace(/^[(<[]+/, '')
    .replace(/[>\]]+$/, '')
    .replace(/\)+$/, closing => (argument.includes('(') && !argument.trim().startsWith('(') ? closing : ''))
    .trim()
}
