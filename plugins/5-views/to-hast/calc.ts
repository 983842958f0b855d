import {escapeHtml} from './escape-html.ts'

/** Lines longer than this are no sum that anybody wrote by hand. */
const longest = 200

/** A line of a calculation with what it comes to; `undefined` for a line that is none. */
export interface CalcLine {
  readonly text: string
  readonly result: string | undefined
}

/**
 * Work out the lines of a `calc` fence: numbers, `+ - * / ^ %`, brackets, names (`price = 4 * 3`), `last` for the result of
 * the line before, and a few functions. It reads nothing else and runs nothing; a line it cannot read has no result.
 */
export function calculate(code: string): readonly CalcLine[] {
  const names = new Map<string, number>(constants)
  return code.split('\n').map(text => {
    const value = text.length > longest ? undefined : evaluate(text.replace(/#.*$/, '').trim(), names)
    if (value === undefined) return {text, result: undefined}
    names.set('last', value)
    return {text, result: written(value)}
  })
}

/** Safe HTML for inside `code`: each line, and its result behind it. */
export function drawCalc(code: string): string {
  return calculate(code)
    .map(({text, result}) => {
      const line = escapeHtml(text)
      return result === undefined ? line : `${line} <span class="calc-result">= ${escapeHtml(result)}</span>`
    })
    .join('\n')
}

const constants: readonly (readonly [string, number])[] = [
  ['pi', Math.PI],
  ['e', Math.E],
]

const functions: Readonly<Record<string, (value: number) => number>> = {
  sqrt: Math.sqrt,
  abs: Math.abs,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  log: Math.log10,
  ln: Math.log,
  exp: Math.exp,
}

/** Twelve digits at most: what is beyond is noise of the machine's arithmetic. */
function written(value: number): string {
  return String(Number(value.toPrecision(12)))
}

/** The value of a line, with its name noted where it has one; `undefined` where it is no sum, and for no finite number. */
function evaluate(line: string, names: Map<string, number>): number | undefined {
  const [, name, sum = line] = /^([\p{L}_][\p{L}\p{N}_]*)\s*=(.*)$/u.exec(line) ?? []
  const tokens = sum.match(/\d[\d,_]*(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+|[\p{L}_][\p{L}\p{N}_]*|\S/giu) ?? []
  if (tokens.length === 0) return undefined
  const reader = {tokens, place: 0, names}
  const value = readSum(reader)
  if (value === undefined || reader.place < tokens.length || !Number.isFinite(value)) return undefined
  if (name !== undefined) names.set(name, value)
  return value
}

interface Reader {
  readonly tokens: readonly string[]
  readonly names: ReadonlyMap<string, number>
  place: number
}

function readSum(reader: Reader): number | undefined {
  let value = readProduct(reader)
  for (let sign = signHere(reader, '+-'); sign !== undefined; sign = signHere(reader, '+-')) {
    const next = readProduct(reader)
    if (value === undefined || next === undefined) return undefined
    value = sign === '+' ? value + next : value - next
  }
  return value
}

function readProduct(reader: Reader): number | undefined {
  let value = readSigned(reader)
  for (let sign = signHere(reader, '*/×÷'); sign !== undefined; sign = signHere(reader, '*/×÷')) {
    const next = readSigned(reader)
    if (value === undefined || next === undefined) return undefined
    value = sign === '*' || sign === '×' ? value * next : value / next
  }
  return value
}

function readSigned(reader: Reader): number | undefined {
  const sign = signHere(reader, '+-')
  if (sign === undefined) return readPower(reader)
  const value = readSigned(reader)
  return value === undefined || sign === '+' ? value : -value
}

/** A power binds tighter than a sign before it, and to the right. */
function readPower(reader: Reader): number | undefined {
  let base = readValue(reader)
  if (base !== undefined && signHere(reader, '%') !== undefined) base /= 100
  if (signHere(reader, '^') === undefined) return base
  const exponent = readSigned(reader)
  return base === undefined || exponent === undefined ? undefined : base ** exponent
}

function readValue(reader: Reader): number | undefined {
  const token = reader.tokens[reader.place++]
  if (token === undefined) return undefined
  if (token === '(') return inBrackets(reader)
  if (/^[\d.]/.test(token)) return Number(token.replace(/[,_]/g, ''))
  const known = Object.hasOwn(functions, token) ? functions[token] : undefined
  if (known === undefined) return reader.names.get(token)
  if (signHere(reader, '(') === undefined) return undefined
  const value = inBrackets(reader)
  return value === undefined ? undefined : known(value)
}

function inBrackets(reader: Reader): number | undefined {
  const value = readSum(reader)
  return signHere(reader, ')') === undefined ? undefined : value
}

/** Step over one of these signs, if it stands here. */
function signHere(reader: Reader, signs: string): string | undefined {
  const token = reader.tokens[reader.place]
  if (token === undefined || token.length !== 1 || !signs.includes(token)) return undefined
  reader.place += 1
  return token
}
