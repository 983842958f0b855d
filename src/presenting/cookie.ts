/** Cookies of one machine are shared by all its ports: each session has a name of its own. */
function nameOf(port: number): string {
  return `lectern-${port}`
}

/**
 * Header that gives a key to a browser. Scripts cannot read it, and another site can send it only by leading there.
 * (`Strict` would lose it where the address is followed from a mail.)
 */
export function keyCookie(key: string, base: string, port: number): string {
  return `${nameOf(port)}=${key}; Path=${base}; HttpOnly; SameSite=Lax`
}

/** The key in a request's `Cookie`; `undefined` for none. */
export function cookieOf(header: string | undefined, port: number): string | undefined {
  const start = `${nameOf(port)}=`
  return header
    ?.split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(start))
    ?.slice(start.length)
}
