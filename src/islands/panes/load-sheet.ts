import sheet from '../../styles/panes.css?url'

let loaded: Promise<void> | undefined

/**
 * Load the styles of panes, once; a page without panes does not ask for them.
 *
 * @returns When they are there, or will not come: what is not styled can be read all the same.
 */
export function loadSheet(): Promise<void> {
  loaded ??= new Promise(resolve => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = sheet
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => resolve())
    document.head.append(link)
  })
  return loaded
}
