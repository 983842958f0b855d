import {describe, expect, it} from 'vitest'
import {openPinDesk, pinLasts, pinTries} from '../../src/presenting/pin-desk.ts'

function desk(drawn: readonly number[] = [123, 456789]) {
  const clock = {now: 0}
  let next = 0
  return {clock, desk: openPinDesk({now: () => clock.now, draw: () => drawn[next++] ?? 0})}
}

describe('the desk for PINs', () => {
  it('gives six digits, whatever was drawn', () => {
    const {desk: open} = desk()
    expect([open.issue(), open.issue(), open.issue()]).toEqual(['000123', '456789', '000000'])
  })

  it('takes a PIN once', () => {
    const {desk: open} = desk()
    const pin = open.issue()
    expect(open.redeem(pin)).toBe('right')
    expect(open.redeem(pin)).toBe('none-open')
  })

  it('takes none before one was given out, and none that another has replaced', () => {
    const {desk: open} = desk()
    expect(open.redeem('000000')).toBe('none-open')
    const first = open.issue()
    open.issue()
    expect(open.redeem(first)).toBe('wrong')
  })

  it('takes none that is too old', () => {
    const {desk: open, clock} = desk()
    const pin = open.issue()
    clock.now = pinLasts + 1
    expect(open.redeem(pin)).toBe('none-open')
  })

  it('voids a PIN that is guessed at, and the right one is then wrong, too', () => {
    const {desk: open} = desk()
    const pin = open.issue()
    const answers = Array.from({length: pinTries}, (_, guess) => open.redeem(`99999${guess}`))
    expect(answers).toEqual(Array(pinTries).fill('wrong'))
    expect(open.redeem(pin)).toBe('none-open')
  })

  it('lets a typing error pass', () => {
    const {desk: open} = desk()
    const pin = open.issue()
    expect(open.redeem('')).toBe('wrong')
    expect(open.redeem(pin)).toBe('right')
  })
})
