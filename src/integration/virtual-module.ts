import type {AsyncViews} from './async-views.ts'

/** The part of a Vite plugin this module fills; Vite's own type comes with whichever Vite Astro brings. */
interface VirtualModulePlugin {
  readonly name: string
  resolveId(id: string): string | undefined
  load(id: string): string | undefined
}

const moduleId = 'virtual:lectern'
const resolvedId = `\0${moduleId}`
const registryName = 'lectern.views'
let count = 0

/**
 * A Vite plugin that answers `virtual:lectern` with views that can be asked in this process.
 *
 * Views are handed over by reference, through a registry on `globalThis`: Vite evaluates the routes in a module graph of
 * its own, and page bodies must not be copied into it.
 */
export function virtualModule(views: AsyncViews): VirtualModulePlugin {
  const key = `${process.pid}-${++count}`
  registry().set(key, views)
  return {
    name: 'lectern:views',
    resolveId: id => (id === moduleId ? resolvedId : undefined),
    load: id =>
      id === resolvedId
        ? `export default globalThis[Symbol.for(${JSON.stringify(registryName)})].get(${JSON.stringify(key)})`
        : undefined,
  }
}

function registry(): Map<string, AsyncViews> {
  const holder = globalThis as {[name: symbol]: Map<string, AsyncViews> | undefined}
  const symbol = Symbol.for(registryName)
  holder[symbol] ??= new Map()
  return holder[symbol]
}
