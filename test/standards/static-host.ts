import {readFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'

/** A host that runs. */
export interface StaticHost {
  readonly port: number
  /** Serve a folder under a base, instead of the one before. */
  serve(folder: string, base: string): void
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}
const packed = /^(?:text|application)\/|svg/

/**
 * Serve built sites as the usual hosts of static files do: directory addresses, `404.html`, Brotli or gzip for text,
 * files with a hash in their name for a year, the rest to be asked for again. A folder is read as it was first asked for.
 *
 * The port is taken at once, so that a site can be built with the address it will have.
 */
export async function startStaticHost(): Promise<StaticHost> {
  let folder = ''
  let base = '/'
  const answers = new Map<string, Promise<Buffer>>()
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? '/')
    const inside = path?.startsWith(base) ? path.slice(base.length) : undefined
    const wanted = inside === '' || inside?.endsWith('/') ? `${inside}index.html` : inside
    const found = wanted === undefined ? undefined : await read(wanted)
    const body = found ?? (await read('404.html')) ?? Buffer.from('Not found')
    const name = found === undefined ? '404.html' : (wanted ?? '')
    const type = types[extname(name)] ?? 'application/octet-stream'
    const encoding = packed.test(type) ? encodingFor(String(request.headers['accept-encoding'] ?? '')) : undefined
    const sent = encoding === undefined ? body : await answer(`${encoding} ${name}`, () => pack(body, encoding))
    response.writeHead(found === undefined ? 404 : 200, {
      'Content-Type': type,
      'Content-Length': sent.length,
      'Cache-Control': name.startsWith('_lectern/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0',
      'X-Content-Type-Options': 'nosniff',
      ...(encoding ? {'Content-Encoding': encoding, Vary: 'Accept-Encoding'} : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : sent)
  })

  function answer(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = answers.get(key) ?? make()
    answers.set(key, known)
    return known
  }
  function read(name: string): Promise<Buffer | undefined> {
    return readFile(join(folder, normalize(`/${name}`))).catch(() => undefined)
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    serve(nextFolder, nextBase) {
      folder = nextFolder
      base = nextBase
      answers.clear()
    },
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/')
  } catch {
    return undefined
  }
}

function encodingFor(accepted: string): 'br' | 'gzip' | undefined {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined
}

function pack(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body)
  return promisify(brotliCompress)(body, {params: {[constants.BROTLI_PARAM_QUALITY]: 6}})
}
