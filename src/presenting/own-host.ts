/**
 * Whether the `Host` of a request is a name of this machine. A page elsewhere could let its own name lead to this
 * machine's address and read what is served here; its requests carry that name.
 *
 * @param names Names and addresses that are ours, in lower case, IPv6 without brackets.
 */
export function isOwnHost(header: string | undefined, names: ReadonlySet<string>): boolean {
  const host = /^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/.exec(header?.toLowerCase() ?? '')
  return host !== null && names.has(host[1] ?? host[2] ?? '')
}

/** Whether a request comes from a page of this server: its `Origin` is the address it was sent to. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return host !== undefined && origin?.toLowerCase() === `http://${host.toLowerCase()}`
}
