import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {renderBlocks} from '../../../plugins/5-views/index.ts'
import {calculate} from '../../../plugins/5-views/to-hast/calc.ts'
import {contextOf, pageOf, tinySite} from '../tiny-site.ts'

function results(code: string): readonly (string | undefined)[] {
  return calculate(code).map(({result}) => result)
}

describe('a calculation', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 4 - 3', '3'],
    ['2 ^ 3 ^ 2', '512'],
    ['-2 ^ 2', '-4'],
    ['0.1 + 0.2', '0.3'],
    ['1,200 * 2', '2400'],
    ['19% * 200', '38'],
    ['sqrt(16) + abs(-1)', '5'],
    ['1e3 / 4', '250'],
    ['7 # a week', '7'],
    ['pi', '3.14159265359'],
  ])('%s is %s', (line, result) => expect(results(line)).toEqual([result]))

  it.each(['', 'words', '1 +', '1 2', '(1', '1 / 0', 'a(1)', 'sqrt 4', 'constructor', '1 = 2', '2 ** 3', 'x'])(
    'of %j has no result',
    line => expect(results(line)).toEqual([undefined]),
  )

  it('knows names, and the result of the line before', () => {
    expect(results('price = 4 * 3\n\nprice / 2\nlast + 1\nπ2 = 5')).toEqual(['12', undefined, '6', '7', '5'])
  })

  it('is read whatever it says', () => {
    const sign = fc.constantFrom(...'0123456789+-*/^%()=., \nabelnpqrst'.split(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: sign, maxLength: 300})), code => {
        const lines = calculate(code)
        expect(lines.map(({text}) => text).join('\n')).toBe(code)
        for (const {result} of lines) expect(Number.isFinite(Number(result ?? 0))).toBe(true)
      }),
    )
    expect(results('('.repeat(200))).toEqual([undefined])
  })

  it('agrees with sums of the machine', () => {
    const number = fc.integer({min: 1, max: 999})
    const operator = fc.constantFrom('+', '-', '*')
    fc.assert(
      fc.property(number, operator, number, operator, number, (a, f, b, g, c) => {
        const two = (x: number, sign: string, y: number) => (sign === '+' ? x + y : sign === '-' ? x - y : x * y)
        const wanted = g === '*' && f !== '*' ? two(a, f, b * c) : two(two(a, f, b), g, c)
        expect(results(`${a} ${f} ${b}${g}${c}`)).toEqual([String(wanted)])
      }),
    )
  })
})

it('shows results beside the lines of a page, and leaves a slide as it was measured', () => {
  const site = tinySite({'pages/A.md': '- ```calc\n  1 < 2\n  1 + 2\n  ```'})
  expect(renderBlocks(pageOf(site, 'A'), 'all', contextOf(site, 'A'))).toContain(
    '<code class="language-calc">1 &lt; 2\n1 + 2 <span class="calc-result">= 3</span></code>',
  )
  expect(renderBlocks(pageOf(site, 'A'), 'all', contextOf(site, 'A', 'slide'))).not.toContain('calc-result')
})
