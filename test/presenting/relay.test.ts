import {describe, expect, it} from 'vitest'
import type {Guest} from '../../src/presenting/guest.ts'
import {openRelay, type Peer} from '../../src/presenting/relay.ts'

type Heard = Record<string, unknown> & {type: string; values?: Record<string, unknown>; now?: number}

function window(guest: Guest = 'speaker'): Peer & {heard: Heard[]} {
  const heard: Heard[] = []
  return {guest, heard, send: text => heard.push(JSON.parse(text) as Heard)}
}

function says(from: string, type: string, more: object = {}): string {
  return JSON.stringify({type, from, role: 'presenter', label: '', digest: 'd1', ...more})
}

function place(from: string, count: number, slide: number, now = 1000): string {
  const stamps = {place: {count, author: from}}
  return says(from, 'state', {now, stamps, values: {place: {slide, step: 0}}})
}

/** The place a window that comes now is told. */
function told(relay: ReturnType<typeof openRelay>, talk = '/talk'): unknown {
  const late = window()
  relay.join(talk, late)
  relay.leave(talk, late)
  return late.heard.find(({type}) => type === 'state')?.values?.place
}

describe('the relay', () => {
  it('passes on to everybody of the talk but the sender', () => {
    const relay = openRelay(() => 1000)
    const [speaker, room, other] = [window(), window('audience'), window()]
    relay.join('/talk', speaker)
    relay.join('/talk', room)
    relay.join('/another', other)
    relay.hear('/talk', speaker, place('a', 1, 4))
    expect([speaker.heard.length, room.heard.length, other.heard.length]).toEqual([0, 1, 0])
  })

  it('says where the talk stands to who comes late, when all others are gone, too', () => {
    const relay = openRelay(() => 1000)
    const speaker = window()
    relay.join('/talk', speaker)
    relay.hear('/talk', speaker, place('a', 1, 4))
    relay.leave('/talk', speaker)
    expect(told(relay)).toEqual({slide: 4, step: 0})
  })

  it('keeps the last change, in whatever order changes come', () => {
    const relay = openRelay(() => 1000)
    const speaker = window()
    relay.join('/talk', speaker)
    for (const text of [place('a', 3, 7), place('b', 2, 1), place('b', 3, 8), place('a', 3, 7)])
      relay.hear('/talk', speaker, text)
    expect(told(relay)).toEqual({slide: 8, step: 0})
  })

  it('does not take what nobody has set for a change', () => {
    const relay = openRelay(() => 1000)
    const speaker = window()
    relay.join('/talk', speaker)
    relay.hear('/talk', speaker, place('a', 0, 5))
    expect(told(relay)).toBeUndefined()
  })

  it('says times in the clock of who said them', () => {
    let now = 5000
    const relay = openRelay(() => now)
    const speaker = window()
    relay.join('/talk', speaker)
    relay.hear('/talk', speaker, place('a', 1, 4, 5250))
    now = 9000
    const late = window()
    relay.join('/talk', late)
    expect(late.heard[0]?.now).toBe(9250)
  })

  it('is nobody that stays', () => {
    const relay = openRelay(() => 1000)
    const [speaker, late] = [window(), window()]
    relay.join('/talk', speaker)
    relay.hear('/talk', speaker, place('a', 1, 4))
    relay.join('/talk', late)
    expect(late.heard.map(({type, from}) => [type, from])).toEqual([
      ['state', 'relay'],
      ['bye', 'relay'],
    ])
  })

  it('lets an audience follow and not lead', () => {
    const relay = openRelay(() => 1000)
    const [speaker, room] = [window(), window('audience')]
    relay.join('/talk', speaker)
    relay.join('/talk', room)
    relay.hear('/talk', room, place('z', 9, 9))
    relay.hear('/talk', room, says('z', 'signal', {signal: {kind: 'laser', point: null}}))
    relay.hear('/talk', room, says('z', 'hello'))
    expect(speaker.heard.map(({type}) => type)).toEqual(['hello'])
    expect(told(relay)).toBeUndefined()
  })

  it('says of a window that breaks off that it is gone', () => {
    const relay = openRelay(() => 1000)
    const [speaker, phone] = [window(), window('remote')]
    relay.join('/talk', speaker)
    relay.join('/talk', phone)
    relay.hear('/talk', phone, says('phone', 'beat', {clock: 0}))
    relay.leave('/talk', phone)
    expect(speaker.heard.map(({type, from}) => [type, from])).toEqual([
      ['beat', 'phone'],
      ['bye', 'phone'],
    ])
  })

  it.each([
    ['no JSON', '{'],
    ['no object', '4'],
    ['nobody', '{"type":"hello"}'],
    ['a state without stamps', says('a', 'state', {now: 1, values: {}})],
    ['stamps that are none', says('a', 'state', {now: 1, values: {}, stamps: {place: 3}})],
  ])('drops %s', (_, text) => {
    const relay = openRelay(() => 1000)
    const [speaker, other] = [window(), window()]
    relay.join('/talk', speaker)
    relay.join('/talk', other)
    relay.hear('/talk', speaker, text)
    expect(other.heard).toEqual([])
  })
})
