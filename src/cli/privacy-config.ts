import {type MentionPolicy, mentionPolicies} from '../../plugins/index.ts'
import {ConfigError} from './config-error.ts'
import {nearest} from './nearest.ts'

/** `privacy` in the configuration file. */
export interface PrivacyConfig {
  /**
   * What stands where a public page names a private one: the words, without a link (`text`, the default); "private page"
   * (`redact`); nothing, the block goes (`drop-block`); or no site is built (`error`).
   */
  readonly mentions?: MentionPolicy
  /** Whether every file of a built site is searched for private words; true if absent. */
  readonly scan?: boolean
}

const keys: readonly string[] = ['mentions', 'scan']

/**
 * Check `privacy`. A misspelling must not publish: nothing in it is let pass.
 *
 * @throws ConfigError for an unknown key or value.
 */
export function validatePrivacy(value: unknown, file: string): PrivacyConfig {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConfigError(
      `Unexpected value of \`privacy\` in ${file}, expected an object such as {"mentions": "redact"}`,
    )
  }
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) {
      throw new ConfigError(
        `Unexpected key \`privacy.${key}\` in ${file}, expected \`${nearest(key, keys)}\` or one of ${keys.join(', ')}`,
      )
    }
  }
  const {mentions: policy, scan}: {mentions?: unknown; scan?: unknown} = value
  if (policy !== undefined && !mentionPolicies.includes(policy as MentionPolicy)) {
    throw new ConfigError(
      `Unexpected \`privacy.mentions\` ${JSON.stringify(policy)} in ${file}, expected one of ${mentionPolicies.join(', ')}`,
    )
  }
  if (scan !== undefined && typeof scan !== 'boolean') {
    throw new ConfigError(`Unexpected ${typeof scan} for \`privacy.scan\` in ${file}, expected a boolean`)
  }
  return value
}
