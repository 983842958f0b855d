import {defaultGraphConfig, graphPath, readSourceFile} from '../../plugins/1-files/index.ts'
import {type Outline, type OutlineProperty, readOutline} from '../../plugins/2-outline/index.ts'

/** Read a text as the file `pages/case.md`, or another path. */
export function read(text: string, path = 'pages/case.md'): Outline {
  return readOutline(readSourceFile({path: graphPath(path), text}, defaultGraphConfig), defaultGraphConfig)
}

/**
 * An outline as lines, for tables: `page a=1` the properties of the page, `: text` the preamble, `0 text {a=1}` a block with
 * its depth, `0# text` one without bullet. Line ends are `⏎`.
 */
export function sketch(outline: Outline): string[] {
  const lines: string[] = []
  if (outline.properties.length > 0) lines.push(`page ${list(outline.properties)}`)
  if (outline.preamble.text !== '') lines.push(`: ${oneLine(outline.preamble.text)}`)
  for (const {depth, kind, text, properties} of outline.blocks) {
    const own = properties.length > 0 ? ` {${list(properties)}}` : ''
    lines.push(`${depth}${kind === 'heading' ? '#' : ''} ${oneLine(text)}${own}`.trimEnd())
  }
  return lines
}

function list(properties: readonly OutlineProperty[]): string {
  return properties.map(({key, value}) => `${key}=${value}`).join('; ')
}

function oneLine(text: string): string {
  return text.replaceAll('\n', '⏎')
}
