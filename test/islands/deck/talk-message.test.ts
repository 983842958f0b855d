import fc from 'fast-check'
import {expect, it} from 'vitest'
import {readMessage} from '../../../src/islands/deck/talk-message.ts'

const sender = {from: 'w1', role: 'presenter', label: 'Presenter', digest: 'd'}

it.each<[string, unknown, boolean]>([
  ['a hello', {...sender, type: 'hello'}, true],
  ['a beat', {...sender, type: 'beat', clock: 3}, true],
  ['a state', {...sender, type: 'state', now: 1, stamps: {place: {count: 1, author: 'w1'}}, values: {}}, true],
  ['a signal', {...sender, type: 'signal', signal: {kind: 'laser', point: null}}, true],
  ['no text', 'hello', false],
  ['nobody', {type: 'hello'}, false],
  ['no unknown role', {...sender, role: 'visitor', type: 'hello'}, false],
  ['no unknown type', {...sender, type: 'run'}, false],
  ['no beat without a count', {...sender, type: 'beat', clock: '3'}, false],
  ['no state without stamps', {...sender, type: 'state', now: 1, values: {}}, false],
  ['no state with a stamp that is none', {...sender, type: 'state', now: 1, stamps: {place: 1}, values: {}}, false],
])('reads %s', (_, message, expected) => expect(readMessage(message) !== undefined).toBe(expected))

it('throws at nothing that may come', () => {
  fc.assert(fc.property(fc.anything(), value => void readMessage(value)))
})
