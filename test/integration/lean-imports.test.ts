import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {leanImports} from '../../src/integration/lean-imports.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const plugin = leanImports('/sub/')

describe('the helper around import()', () => {
  it.each([
    ['an island of ours', '\0vite/preload-helper.js', join(project, 'src/islands/deck/deck.ts'), true],
    ['a module of the author', '\0vite/preload-helper.js', '/notes/own/src/islands/counter.ts', false],
    ['nobody', '\0vite/preload-helper.js', undefined, false],
    ['another module', './fit.ts', join(project, 'src/islands/deck/deck.ts'), false],
  ])('of %s', (_, id, importer, isLean) => {
    expect(plugin.resolveId(id, importer) !== undefined).toBe(isLean)
  })

  it('names what a module will ask for below the site’s base, and loads the module', () => {
    const id = plugin.resolveId('\0vite/preload-helper.js', join(project, 'src/islands/deck/deck.ts')) ?? ''
    const made: {rel?: string; href?: string}[] = []
    const document = {
      createElement: () => ({}),
      head: {append: (link: object) => made.push(link)},
    }
    const run = new Function('document', `${plugin.load(id)?.replace('export ', '')}; return __vitePreload`)(document)
    expect(run(() => 'loaded', ['_lectern/a.js'])).toBe('loaded')
    expect(run(() => 'loaded', undefined)).toBe('loaded')
    expect(made).toEqual([{rel: 'modulepreload', href: '/sub/_lectern/a.js'}])
    expect(plugin.load('./fit.ts')).toBeUndefined()
  })
})
