/** A configuration file that cannot be used. Shown as it is, without a stack. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}
