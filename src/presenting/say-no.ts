import type {ServerResponse} from 'node:http'

const words: Readonly<Record<number, string>> = {
  400: 'This cannot be read.',
  403: 'This talk is private. Open the address that `lectern present` has printed; it has a key in it. A phone begins at /remote/.',
  404: 'There is no such page.',
  405: 'This is only read.',
  421: 'This address leads here, but is none of this machine.',
}

/** Refuse a request, in words; once. */
export function sayNo(response: ServerResponse, status: number): void {
  if (response.headersSent) return
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8'}).end(`${words[status] ?? ''}\n`)
}
