import type {Talk} from './talk.ts'
import {clockText, elapsed, toggleTimer} from './timer.ts'

/** Start or stop the talk's clock from the audience's window, and say where it stands. */
export function pressClock(talk: Talk): string {
  const now = Date.now()
  talk.act({type: 'timer', timer: toggleTimer(talk.state.timer, now)})
  return clockText(elapsed(talk.state.timer, now))
}
