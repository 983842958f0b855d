import {once} from 'node:events'
import {request as httpRequest} from 'node:http'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {WebSocket} from 'ws'
import {openPresentServer, type PresentServer} from '../../src/presenting/index.ts'

let server: PresentServer
let at: string

beforeAll(async () => {
  server = await openPresentServer({
    host: '127.0.0.1',
    port: 0,
    base: '/sub/',
    names: ['127.0.0.1'],
    networkAddresses: ['192.168.1.20'],
    deck: 'garden',
    digests: new Map([['garden', 'd1']]),
    files: (request, response) => void response.end(`file ${request.url}`),
  })
  at = `http://127.0.0.1:${server.port}`
})

afterAll(() => server.close())

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(at + path, {headers, redirect: 'manual'})
}

function post(path: string, body = '', headers: Record<string, string> = {Origin: at}): Promise<Response> {
  return fetch(at + path, {method: 'POST', body, headers})
}

/** `Cookie` of whoever opens an address with a key. */
async function cookieFor(key: string): Promise<string> {
  const response = await get(`/sub/?session=${key}`)
  return (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''
}

/** The status of a request with a `Host` of its own, which `fetch` does not let one choose. */
async function statusFor(path: string, host: string): Promise<number | undefined> {
  const sent = httpRequest({port: server.port, path, headers: {Host: host}}).end()
  const [response] = (await once(sent, 'response')) as [{statusCode?: number; resume(): void}]
  response.resume()
  return response.statusCode
}

function connect(cookie: string, origin = at, path = '/sub/live?room=/sub/garden'): WebSocket {
  return new WebSocket(at.replace('http', 'ws') + path, {headers: {Cookie: cookie, Origin: origin}})
}

/** `open`, or the status it was refused with. */
async function outcome(socket: WebSocket): Promise<string> {
  const result = await new Promise<string>(resolve => {
    socket.on('open', () => resolve('open'))
    socket.on('unexpected-response', (_, response) => resolve(String(response.statusCode)))
    socket.on('error', error => resolve(error.message))
  })
  socket.terminate()
  return result
}

describe('the door', () => {
  it('is shut to who has no key, but for the phone’s entrance', async () => {
    const statuses = [
      '/sub/',
      '/sub/decks/garden/',
      '/sub/decks/garden/presenter/',
      '/sub/assets/plan.svg',
      '/sub/remote/',
    ]
    expect(await Promise.all(statuses.map(async path => (await get(path)).status))).toEqual([403, 403, 403, 403, 200])
  })

  it('takes the key out of the address', async () => {
    const response = await get(`/sub/decks/garden/?session=${server.speakerKey}&print=1`)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/sub/decks/garden/?print=1'])
    expect(response.headers.get('set-cookie')).toContain('HttpOnly; SameSite=Lax')
  })

  it('knows a key that was made up', async () => {
    expect((await get('/sub/?session=AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(403)
    expect((await get('/sub/', {Cookie: `lectern-${server.port}=x`})).status).toBe(403)
  })

  it('shows the speaker everything, and the audience its slides', async () => {
    const speaker = {Cookie: await cookieFor(server.speakerKey)}
    const audience = {Cookie: await cookieFor(server.audienceKey)}
    const paths = ['/sub/', '/sub/decks/garden/', '/sub/decks/garden/presenter/']
    expect(await Promise.all(paths.map(async path => (await get(path, speaker)).status))).toEqual([200, 200, 200])
    expect(await Promise.all(paths.map(async path => (await get(path, audience)).status))).toEqual([403, 200, 403])
  })

  it.each([
    '/sub/decks/garden%2Fpresenter%2F',
    '/sub/_lectern/..%2Fdecks/garden/presenter/',
    '/sub/_lectern/%2e%2e/decks/garden/presenter/',
    '/sub/_lectern/..%5Cdecks%5Cgarden',
    '/sub/decks/garden/presenter/index.html',
    '/sub/%00',
    '/sub/%E0%A4%A',
  ])('is not got round by %s', async path => {
    const audience = {Cookie: await cookieFor(server.audienceKey)}
    expect([403, 404]).toContain((await get(path, audience)).status)
  })

  it('answers to no name from elsewhere', async () => {
    expect(await statusFor('/sub/remote/', `127.0.0.1:${server.port}`)).toBe(200)
    expect(await statusFor('/sub/remote/', `evil.example:${server.port}`)).toBe(421)
  })
})

describe('a phone', () => {
  it('comes in by a PIN, once', async () => {
    const {pin, urls} = server.invitePhone()
    expect(urls).toEqual([`http://192.168.1.20:${server.port}/sub/remote/#${pin}`])
    const response = await post('/sub/live/pair', pin)
    expect(await response.json()).toEqual({answer: 'right', href: '/sub/decks/garden/remote/'})
    const phone = {Cookie: (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''}
    expect((await get('/sub/decks/garden/remote/', phone)).status).toBe(200)
    expect((await get('/sub/decks/garden/presenter/', phone)).status).toBe(403)
    expect((await post('/sub/live/pair', pin)).status).toBe(410)
  })

  it('is kept out after five guesses', async () => {
    const {pin} = server.invitePhone()
    const wrong = pin === '000000' ? '000001' : '000000'
    for (let guess = 0; guess < 5; guess++) expect((await post('/sub/live/pair', wrong)).status).toBe(403)
    expect((await post('/sub/live/pair', pin)).status).toBe(410)
  })

  it('is not let in by a page of another site', async () => {
    const {pin} = server.invitePhone()
    expect((await post('/sub/live/pair', pin, {Origin: 'https://evil.example'})).status).toBe(403)
    expect((await post('/sub/live/pair', pin, {})).status).toBe(403)
  })

  it('is invited by the speaker alone', async () => {
    const headers = {Origin: at, Cookie: await cookieFor(server.speakerKey)}
    const invitation = (await (await post('/sub/live/pin', '', headers)).json()) as {pin: string; phones: unknown[]}
    expect(invitation.pin).toMatch(/^\d{6}$/)
    expect(invitation.phones).toHaveLength(1)
    const audience = {Origin: at, Cookie: await cookieFor(server.audienceKey)}
    expect((await post('/sub/live/pin', '', audience)).status).toBe(403)
  })
})

describe('the meeting place', () => {
  it('is open to pages of this server with a key', async () => {
    const cookie = await cookieFor(server.audienceKey)
    expect(await outcome(connect(cookie))).toBe('open')
    expect(await outcome(connect(''))).toBe('403')
    expect(await outcome(connect(cookie, 'https://evil.example'))).toBe('403')
    expect(await outcome(connect(cookie, at, '/sub/live'))).toBe('403')
    expect(await outcome(connect(cookie, at, '/sub/elsewhere?room=/sub/garden'))).toBe('403')
  })

  it('leads a phone to the deck its speaker opens', async () => {
    const socket = connect(await cookieFor(server.speakerKey), at, '/sub/live?room=/sub/harvest')
    await once(socket, 'open')
    const {pin} = server.invitePhone()
    expect(await (await post('/sub/live/pair', pin)).json()).toMatchObject({href: '/sub/decks/harvest/remote/'})
    socket.terminate()
  })

  it('says which build is served: to who comes, and to all when there is another', async () => {
    const cookie = await cookieFor(server.audienceKey)
    const [garden, other] = [connect(cookie), connect(cookie, at, '/sub/live?room=/sub/nowhere')]
    const heard: unknown[] = []
    for (const socket of [garden, other])
      socket.on('message', data => heard.push([socket === garden, JSON.parse(String(data))]))
    await Promise.all([once(garden, 'message'), once(other, 'open')])
    server.tellBuilt(new Map([['garden', 'd2']]))
    await once(garden, 'message')
    // A deck that is gone is not spoken of: its windows keep what they show.
    server.tellBuilt(new Map([['nowhere', 'd3']]))
    await once(other, 'message')
    expect(heard).toEqual([
      [true, {type: 'built', digest: 'd1'}],
      [true, {type: 'built', digest: 'd2'}],
      [false, {type: 'built', digest: 'd3'}],
    ])
    server.tellBuilt(new Map([['garden', 'd1']]))
    garden.terminate()
    other.terminate()
  })

  it('breaks with who sends more than a state', async () => {
    const socket = connect(await cookieFor(server.speakerKey))
    await once(socket, 'open')
    socket.on('error', () => undefined)
    socket.send('x'.repeat(300_000))
    const [code] = (await once(socket, 'close')) as [number]
    expect(code).toBe(1009)
  })
})
