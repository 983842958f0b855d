import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, normalize} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Room → rooms it may import from. Between rooms only the door, `index.ts`, is open. */
const table: Readonly<Record<string, readonly string[]>> = {
  'plugins/diagnostics': [],
  'plugins/syntax': ['plugins/diagnostics'],
  'plugins/1-files': ['plugins/diagnostics'],
  'plugins/2-outline': ['plugins/diagnostics', 'plugins/1-files'],
  'plugins/3-page': ['plugins/diagnostics', 'plugins/1-files', 'plugins/2-outline', 'plugins/syntax'],
  'plugins/4-graph': ['plugins/diagnostics', 'plugins/1-files', 'plugins/syntax', 'plugins/3-page'],
  'plugins/5-views': ['plugins/diagnostics', 'plugins/1-files', 'plugins/syntax', 'plugins/3-page', 'plugins/4-graph'],
  'plugins/remark': ['plugins/diagnostics', 'plugins/1-files', 'plugins/2-outline', 'plugins/syntax', 'plugins/3-page'],
  plugins: [
    'plugins/diagnostics',
    'plugins/1-files',
    'plugins/2-outline',
    'plugins/syntax',
    'plugins/3-page',
    'plugins/4-graph',
    'plugins/5-views',
    'plugins/remark',
  ],
  'src/graph-folder': ['plugins'],
  'src/leak-scan': ['plugins'],
  'src/integration': ['plugins', 'src/graph-folder'],
  'src/presenting': ['plugins'],
  'src/printing': [],
  'src/measuring': ['plugins', 'src/printing'],
  'src/cli': [
    'plugins',
    'src/graph-folder',
    'src/integration',
    'src/leak-scan',
    'src/measuring',
    'src/presenting',
    'src/printing',
  ],
  'src/islands': ['plugins', 'src/styles'],
  'src/components': ['plugins', 'src/islands', 'src/styles'],
  'src/layouts': ['plugins', 'src/components', 'src/islands', 'src/styles'],
  'src/routes': ['plugins', 'src/components', 'src/layouts', 'src/islands', 'src/styles'],
  'src/styles': [],
}

/** Rooms whose files may be named one by one, because they are no TypeScript modules with a door. */
const doorless = new Set([
  'src/components',
  'src/layouts',
  'src/islands',
  'src/styles',
  'src/integration',
  'src/graph-folder',
])

interface Import {
  readonly file: string
  readonly specifier: string
  readonly typeOnly: boolean
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && /\.(?:ts|astro|mjs)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const found: Import[] = []
  for (const [, type, , specifier = ''] of code.matchAll(
    /^\s*(?:import|export)(\s+type)?\b([^'"\n;]*?(?:\{[^}]*\})?[^'"\n;]*?)from\s*['"]([^'"]+)['"]/gm,
  )) {
    found.push({file, specifier, typeOnly: type !== undefined})
  }
  for (const [, specifier = ''] of code.matchAll(/(?:^|\s)import\s*\(?\s*['"]([^'"]+)['"]/gm)) {
    found.push({file, specifier, typeOnly: false})
  }
  return found
}

function roomOf(path: string): string {
  const parts = path.split('/')
  const room = parts.slice(0, 2).join('/')
  return room in table ? room : (parts[0] ?? '')
}

const files = [...sourcesOf('plugins'), ...sourcesOf('src')].filter(file => !file.endsWith('.d.ts'))
const imports = files.flatMap(importsOf)

describe('the fence', () => {
  it('sees the imports', () => {
    expect(imports.length).toBeGreaterThan(100)
  })

  it('lets a room import only the rooms of its row, by their doors', () => {
    const broken: string[] = []
    for (const {file, specifier} of imports) {
      if (!specifier.startsWith('.')) continue
      const target = normalize(join(dirname(file), specifier))
      const from = roomOf(file)
      const to = roomOf(target)
      if (from === to) continue
      const allowed = table[from]?.includes(to)
      const byDoor = doorless.has(to) || target === `${to}/index.ts`
      if (!allowed || !byDoor) broken.push(`${file} imports ${specifier}`)
    }
    expect(broken).toEqual([])
  })

  it('gives routes, layouts, components and islands only types of the core', () => {
    const broken = imports.filter(
      ({file, specifier, typeOnly}) =>
        /^src\/(?:routes|layouts|components|islands)\//.test(file) && specifier.includes('/plugins/') && !typeOnly,
    )
    expect(broken).toEqual([])
  })

  it('keeps disk, clock, network, dice and Astro out of the core', () => {
    const broken: string[] = []
    for (const {file, specifier} of imports) {
      if (file.startsWith('plugins/') && /^(?:node:|astro\b|vite\b)/.test(specifier))
        broken.push(`${file}: ${specifier}`)
    }
    const forbidden = /\b(?:process\.|console\.|fetch\(|Date\.now|new Date\(\)|Math\.random|setTimeout|performance\.)/
    for (const file of files.filter(name => name.startsWith('plugins/'))) {
      const code = readFileSync(join(root, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, '')
      const found = forbidden.exec(code)
      if (found) broken.push(`${file}: ${found[0]}`)
    }
    expect(broken).toEqual([])
  })

  it('has no file of no concept, and doors that only re-export', () => {
    expect(files.filter(file => /\/(?:utils?|helpers?|common|misc)\.ts$/.test(file))).toEqual([])
    const doors = files.filter(file => /(?:^|\/)index\.ts$/.test(file))
    const working = doors.filter(file => {
      const code = readFileSync(join(root, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, '')
      return /^\s*(?:export\s+)?(?:async\s+)?(?:function|const|let|class)\b/m.test(code)
    })
    expect(working).toEqual([])
  })

  it('lets routes wait for every view: an answer may come from another thread; words are made where they are', () => {
    const hasty = sourcesOf('src/routes').flatMap(file =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/(?<!await )\bviews\.(?!(?:development|words)\b)\w+\(/g)].map(
        ([call]) => `${file}: ${call}`,
      ),
    )
    expect(hasty).toEqual([])
  })
})
