import type {Code} from 'mdast'
import {attributes} from './attributes.ts'
import {drawCalc} from './calc.ts'
import {codeLanguage, isDiagram} from './code-language.ts'
import {type Drawn, diagramOf, drawDiagram} from './diagram.ts'
import {escapeHtml} from './escape-html.ts'
import type {RenderContext} from './render-context.ts'

/** Fenced code: `pre.code > code.language-x`, coloured where the site's highlighter knows the language; a diagram drawn. */
export function drawCode(node: Pick<Code, 'value' | 'lang' | 'meta'>, context: RenderContext): string {
  const language = codeLanguage(node.lang)
  const panel = drawPanel(node, language, context)
  if (!isDiagram(language)) return panel
  return drawDiagram(diagramSource(node), panel, context) ?? panel
}

/** What else an author wrote behind the language is the title. */
function drawPanel(
  node: Pick<Code, 'value' | 'lang' | 'meta'>,
  language: string,
  {site, surface}: RenderContext,
): string {
  const {value, meta} = node
  const highlighted =
    language === 'calc' && surface !== 'slide' ? drawCalc(value) : site.options.figures?.highlight?.(value, language)
  const name = language.replace(/[^\p{L}\p{N}+#._-]+/gu, '-')
  const known = name === '' ? undefined : name
  const opened = `<code${attributes({class: known && `language-${known}`})}>`
  const panel = attributes({
    class: 'code',
    'data-language': known,
    tabindex: 0,
    title: meta ? `${node.lang ?? ''} ${meta}` : undefined,
  })
  return `<pre${panel}>${opened}${highlighted ?? escapeHtml(value)}</code></pre>`
}

/** A diagram's source: some authors write its first line behind the fence, ```` ```mermaid graph TB ````. */
export function diagramSource({value, meta}: Pick<Code, 'value' | 'meta'>): string {
  return meta && /^(?:graph|flowchart|\w+diagram\b|\w+diagram-)/i.test(meta) ? `${meta}\n${value}` : value
}

/** The diagram that a fence is drawn as; `undefined` for any other code, and where the site's tools cannot draw it. */
export function diagramOfCode(
  node: Pick<Code, 'value' | 'lang' | 'meta'>,
  site: RenderContext['site'],
): Drawn | undefined {
  return isDiagram(codeLanguage(node.lang)) ? diagramOf(diagramSource(node), {site}) : undefined
}
