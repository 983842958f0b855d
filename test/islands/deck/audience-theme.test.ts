import {describe, expect, it} from 'vitest'
import {themeOf} from '../../../src/islands/deck/audience-theme.ts'

describe('the theme of the audience', () => {
  it.each([
    ['is what the reader chose', 'light', true, 'light'],
    ['is dark by choice where the system is light', 'dark', false, 'dark'],
    ['is the system’s where nothing is chosen', null, true, 'dark'],
    ['is light where the system asks for nothing', null, false, 'light'],
    ['is not what no theme is called', 'sepia', false, 'light'],
  ] as const)('%s', (_, chosen, systemIsDark, expected) => expect(themeOf(chosen, systemIsDark)).toBe(expected))
})
