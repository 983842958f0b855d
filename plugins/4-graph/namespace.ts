import type {PageName} from '../1-files/index.ts'

/**
 * Name of the direct parent in the namespace: all before the last `/`.
 *
 * @returns `undefined` for a name that has none: without `/`, a relative path, an address, or one that holds `[[…]]`.
 */
export function namespaceParent(name: string): PageName | undefined {
  const slash = name.lastIndexOf('/')
  if (slash <= 0 || slash === name.length - 1) return undefined
  if (/^\.{1,2}\//.test(name) || /^[a-z][a-z\d+.-]*:\/\//i.test(name) || name.includes('[[')) return undefined
  const parent = name
    .slice(0, slash)
    .replace(/^\/+|\/+$/g, '')
    .trim()
  return parent === '' ? undefined : (parent as PageName)
}
