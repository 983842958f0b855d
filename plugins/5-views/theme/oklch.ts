/** A colour as CSS's `oklch()` has it: lightness 0 … 1, chroma from 0, hue in degrees. */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

type Rgb = readonly [red: number, green: number, blue: number]

/**
 * Read a colour as an author writes it: `#a3f`, `#aa33ff`, `oklch(50% 0.17 25)`.
 *
 * @returns `undefined` for anything else, names of colours too.
 */
export function readColour(written: string): Oklch | undefined {
  const text = written.trim().toLowerCase()
  const hex = /^#(?:([\da-f]{3})|([\da-f]{6}))$/.exec(text)
  if (hex) {
    const digits = hex[2] ?? [...(hex[1] ?? '')].map(digit => digit + digit).join('')
    return fromHex(digits)
  }
  const [, lightness, percent, chroma, hue] =
    /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+(-?[\d.]+)(?:deg)?\s*\)$/.exec(text) ?? []
  const [l, c, h] = [Number(lightness) / (percent === '%' ? 100 : 1), Number(chroma), Number(hue)]
  return l >= 0 && l <= 1 && c >= 0 && c <= 0.5 && Number.isFinite(h) ? {l, c, h: ((h % 360) + 360) % 360} : undefined
}

/** Relative luminance after WCAG 2.2. @see CSS Color 4 for the numbers of OKLab. */
export function luminance(colour: Oklch): number {
  const [red, green, blue] = toLinear(colour).map(part => Math.min(1, Math.max(0, part))) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast after WCAG 2.2: 1 … 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The same lightness and hue with as much of the chroma as every screen can show. */
export function intoGamut(colour: Oklch): Oklch {
  let {c} = colour
  while (c > 0 && !isShown({...colour, c})) c = Math.max(0, c - 0.002)
  return {...colour, c}
}

/** As CSS, to a tenth of a percent. */
export function writeColour({l, c, h}: Oklch): string {
  return `oklch(${Number((l * 100).toFixed(1))}% ${Number(c.toFixed(3))} ${Number(h.toFixed(1))})`
}

function isShown(colour: Oklch): boolean {
  return toLinear(colour).every(part => part >= -0.0005 && part <= 1.0005)
}

function toLinear({l, c, h}: Oklch): Rgb {
  const angle = (h * Math.PI) / 180
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)]
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

function fromHex(digits: string): Oklch {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const l = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
  return {l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360}
}
