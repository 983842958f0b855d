import type {Link} from 'mdast'

const address = /<[A-Za-z0-9]+:[^\s>]+>/y
const email = /<[^<>@,\s]+@[^<>@,\s'"]+>/y

/** Where `<scheme:rest>` or `<name@host>` ends that begins at `start`; -1 if there is none. */
export function matchAutolink(line: string, start: number): number {
  address.lastIndex = start
  if (address.test(line)) return address.lastIndex
  email.lastIndex = start
  return email.test(line) ? email.lastIndex : -1
}

/** The node of an address in angle brackets. */
export function toAutolink(source: string): Link {
  const value = source.slice(1, -1)
  const url = /^[a-z0-9]+:/i.test(value) ? value : `mailto:${value}`
  return {type: 'link', title: null, url, children: [{type: 'text', value}]}
}
