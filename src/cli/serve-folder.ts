import {readFileSync} from 'node:fs'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import sirv from 'sirv'

/** Where a folder is served. */
export interface ServeOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** `/` at both ends. */
  readonly base: string
}

/** A server that runs. */
export interface FolderServer {
  /** Address of the site's home, with the base. */
  readonly url: string
  close(): Promise<void>
}

/** Serve a built site as a static host does: directory addresses, `404.html` for the rest. */
export async function serveFolder(folder: string, options: ServeOptions): Promise<FolderServer> {
  const server = createServer(folderListener(folder, options.base))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const {port} = server.address() as AddressInfo
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  return {
    url: `http://${host}:${port}${options.base}`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** What answers a request for a file of a built site. */
export function folderListener(
  folder: string,
  base: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, {dev: true, etag: true})
  return (request, response) => {
    const url = request.url ?? '/'
    if (`${url}/` === base) {
      response.writeHead(301, {Location: base}).end()
      return
    }
    const missing = () => {
      response.writeHead(404, {'Content-Type': 'text/html; charset=utf-8'}).end(notFoundPage(folder))
    }
    if (!url.startsWith(base)) return missing()
    request.url = `/${plainPath(url.slice(base.length))}`
    files(request, response, missing)
  }
}

/**
 * Say in a path what needs no escape there: `%2C` is `,`. `sirv` undoes only what `decodeURI` does, and would look for
 * a file whose name has the escape in it.
 */
function plainPath(url: string): string {
  const [path = '', ...query] = url.split('?')
  const plain = path.replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/gi, written => decodeURIComponent(written))
  return [plain, ...query].join('?')
}

function notFoundPage(folder: string): string {
  try {
    return readFileSync(join(folder, '404.html'), 'utf8')
  } catch {
    return 'Not found'
  }
}
