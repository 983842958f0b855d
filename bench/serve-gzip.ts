import {readFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'
import {gzipSync} from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serve a folder as a good host would: compressed, but for faces, which are already. */
export async function serveGzip(folder: string): Promise<{url: string; close(): Promise<void>}> {
  const made = new Map<string, Buffer>()
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    try {
      const kind = extname(file)
      const body = made.get(file) ?? (kind === '.woff2' ? await readFile(file) : gzipSync(await readFile(file)))
      made.set(file, body)
      response.setHeader('Content-Type', types[kind] ?? 'application/octet-stream')
      if (kind !== '.woff2') response.setHeader('Content-Encoding', 'gzip')
      response.end(body)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise(done => server.close(() => done())),
  }
}
