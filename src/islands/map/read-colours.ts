/** Colours of the map as `rgb(…)`, which WebGL code can read, whatever the tokens are written in. */
export interface MapColours {
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly line: string
  readonly accent: string
  readonly accentInk: string
  readonly font: string
  readonly groups: readonly string[]
  /** Colour of an edge type, paled to stand under the dots. */
  edge(type: string): string
  /** The same at full strength, for highlights. */
  edgeStrong(type: string): string
}

/** Read the roles of `tokens.css` as they are at this moment for this element. */
export function readColours(element: HTMLElement): MapColours {
  const style = getComputedStyle(element)
  const paper = role('paper')
  const edges = new Map<string, string>()
  return {
    paper: text(paper),
    ink: text(role('ink')),
    soft: text(role('ink-soft')),
    faint: text(role('ink-faint')),
    line: text(role('line')),
    accent: text(role('accent')),
    accentInk: text(role('accent-ink')),
    font: style.getPropertyValue('--font-interface') || 'sans-serif',
    groups: Array.from({length: 8}, (_, index) => text(role(`group-${index + 1}`))),
    edge: type => remembered(`${type} pale`, () => text(mix(role(`edge-${type}`), paper, strength()))),
    edgeStrong: type => remembered(type, () => text(role(`edge-${type}`))),
  }

  function remembered(key: string, make: () => string): string {
    const known = edges.get(key) ?? make()
    edges.set(key, known)
    return known
  }
  function role(name: string): Rgb {
    return toRgb(style.getPropertyValue(`--color-${name}`).trim() || '#888')
  }
}

/** Lines lie in thousands under the dots and are pale; not for who asked for contrast. */
function strength(): number {
  const {contrast} = document.documentElement.dataset
  return contrast === 'more' || matchMedia('(prefers-contrast: more)').matches ? 0.75 : 0.32
}

type Rgb = readonly [number, number, number]

/** One pixel, painted and read back: the browser's own reading of any CSS colour. */
function toRgb(colour: string): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return [128, 128, 128]
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

function mix(colour: Rgb, ground: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(colour[index] * share + ground[index] * (1 - share))
  return [part(0), part(1), part(2)]
}

function text([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`
}
