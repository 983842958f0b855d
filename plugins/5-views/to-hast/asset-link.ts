import {attributes} from './attributes.ts'

/** Names of kinds that an extension does not tell a reader by itself. */
const names: Readonly<Record<string, string>> = {
  excalidraw: 'drawing',
  docx: 'Word',
  doc: 'Word',
  xls: 'Excel',
  xlsx: 'Excel',
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
}

/**
 * A link to a file of the graph, with its kind behind it where the label does not say it: `the paper PDF`.
 *
 * @param html Safe HTML of the label.
 * @param label The same in plain words.
 * @param path Path of the file.
 */
export function drawAssetLink(href: string, html: string, label: string, path: string, title?: string): string {
  const extension = /\.([a-z0-9]{1,10})$/i.exec(path)?.[1]?.toLowerCase()
  const said = extension === undefined || label.trim().toLowerCase().endsWith(`.${extension}`)
  const kind = said ? undefined : (names[extension] ?? extension.toUpperCase())
  return `<a${attributes({class: 'asset', href, title, 'data-kind': kind})}>${html}</a>`
}
