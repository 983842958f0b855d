/** A colour of a sheet: lightness 0 … 1, chroma, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number]

/** Raw colours of a sheet, `--name: oklch(50% 0.1 25);`, by name. */
export function oklchIn(sheet: string): ReadonlyMap<string, Oklch> {
  return new Map(
    [...sheet.matchAll(/--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\);/g)].map(([, name = '', l, c, h]) => [
      name,
      [Number(l) / 100, Number(c), Number(h)] as const,
    ]),
  )
}

/** Relative luminance after CSS Color 4 (OKLCH to linear sRGB) and WCAG 2.2; `undefined` for no colour. */
export function luminanceOf(colour: Oklch | undefined): number | undefined {
  if (colour === undefined) return undefined
  const [light, chroma, hue] = colour
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
  const green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
  const blue = -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short
  const [r = 0, g = 0, bl = 0] = [red, green, blue].map(part => Math.min(1, Math.max(0, part)))
  return 0.2126 * r + 0.7152 * g + 0.0722 * bl
}
