import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {get} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type FolderServer, serveFolder} from '../../src/cli/serve-folder.ts'

let folder: string
let server: FolderServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-serve-'))
  for (const name of ['a,-b', 'c&d', '王', '$x=y', '50%2c']) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'index.html'), name)
  }
  await writeFile(join(folder, '404.html'), 'none')
  server = await serveFolder(folder, {host: '127.0.0.1', port: 0, base: '/sub/'})
})
afterAll(async () => {
  await server.close()
  await rm(folder, {recursive: true})
  await rm(`${folder}-private`, {recursive: true, force: true})
})

describe('a served folder', () => {
  it.each([
    ['finds a comma that a link escapes', 'a%2C-b/', 'a,-b'],
    ['finds a comma as it is', 'a,-b/', 'a,-b'],
    ['finds an ampersand', 'c%26d/', 'c&d'],
    ['finds a dollar and an equals sign', '%24x%3Dy/', '$x=y'],
    ['finds letters of any script', `${encodeURIComponent('王')}/`, '王'],
    ['does not mind a query', 'a%2C-b/?q=%2C', 'a,-b'],
    ['does not undo an escape twice', '50%252c/', '50%2c'],
    ['does not find what is not there', 'a%2F-b/', 'none'],
  ])('%s', async (_, path, expected) => {
    expect(await (await fetch(server.url + path)).text()).toBe(expected)
  })
})

/** Ask for a path as it is: `fetch` would take the steps up out of it. */
function textAt(path: string): Promise<string> {
  const {hostname, port} = new URL(server.url)
  return new Promise((resolve, reject) => {
    get({hostname, port, path}, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve(text))
    }).on('error', reject)
  })
}

describe('a folder beside the served one, whose name begins alike', () => {
  beforeAll(async () => {
    await mkdir(`${folder}-private`)
    await writeFile(`${folder}-private/x.txt`, 'canary')
  })

  it.each([
    ['with dots', '../'],
    ['with dots that are escaped', '%2e%2E/'],
    ['from further down', 'c%26d/../../'],
    ['with another slash', '..\\'],
    ['with another slash that is escaped', '..%5c'],
  ])('is not found %s', async (_, up) => {
    const name = folder.split('/').at(-1)
    expect(await textAt(`/sub/${up}${name}-private/x.txt`)).toBe('none')
  })
})
