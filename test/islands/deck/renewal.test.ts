import {describe, expect, it} from 'vitest'
import {type RenewalFacts, renewalOf} from '../../../src/islands/deck/renewal.ts'
import {type DeckState, initialState} from '../../../src/islands/deck/state.ts'
import type {Peer} from '../../../src/islands/deck/sync.ts'

const begun: DeckState = {...initialState, slide: 3}
const timed: DeckState = {...initialState, timer: {...initialState.timer, since: 1}}

function peer(role: Peer['role'], digest: string): Peer {
  return {role, digest, label: '', isStale: digest !== 'old'}
}

function facts(more: Partial<RenewalFacts>): RenewalFacts {
  return {role: 'audience', own: 'old', built: 'new', state: begun, peers: [], tried: undefined, ...more}
}

describe('a window whose deck was built again', () => {
  it.each<[string, Partial<RenewalFacts>, string]>([
    ['does nothing where nobody says so', {built: undefined, role: 'presenter'}, 'none'],
    ['does nothing where it shows that build', {built: 'old', role: 'presenter'}, 'none'],
    ['shows it before the talk', {state: initialState}, 'reload'],
    ['shows it before the talk, to the speaker too', {state: initialState, role: 'presenter'}, 'reload'],
    ['asks the speaker in a talk', {role: 'presenter'}, 'offer'],
    ['asks the speaker when only the clock has run', {role: 'presenter', state: timed}, 'offer'],
    ['asks on the phone in a talk', {role: 'remote'}, 'offer'],
    ['leaves an audience as it is in a talk', {}, 'none'],
    ['leaves an audience as it is while the speaker thinks', {peers: [peer('presenter', 'old')]}, 'none'],
    ['goes along with the speaker', {peers: [peer('presenter', 'new')]}, 'reload'],
    ['goes along with the phone', {peers: [peer('remote', 'new')]}, 'reload'],
    ['goes along with the speaker on the phone', {role: 'remote', peers: [peer('presenter', 'new')]}, 'reload'],
    ['does not go along with another audience', {peers: [peer('audience', 'new')]}, 'none'],
    ['does not go along with a speaker of a third build', {peers: [peer('presenter', 'third')]}, 'none'],
    ['is not loaded twice for one build', {state: initialState, tried: 'new'}, 'none'],
    ['asks a speaker for whom loading did not help', {role: 'presenter', state: initialState, tried: 'new'}, 'offer'],
    ['is loaded for one build after another', {state: initialState, tried: 'older'}, 'reload'],
  ])('%s', (_, more, expected) => expect(renewalOf(facts(more))).toBe(expected))
})
