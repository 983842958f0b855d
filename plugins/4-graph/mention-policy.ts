/**
 * What a public page shows of a private page it names: the words its author wrote, without a link (`text`); two words that
 * say nothing (`redact`); nothing, the block goes with what is below it (`drop-block`); or a message that is an error, so
 * that no site is built (`error`).
 */
export type MentionPolicy = 'text' | 'redact' | 'drop-block' | 'error'

/** All of them, the mildest first. */
export const mentionPolicies: readonly MentionPolicy[] = ['text', 'redact', 'drop-block', 'error']

/** What stands for the name of a private page where its name may not. */
export const redacted = 'private page'
