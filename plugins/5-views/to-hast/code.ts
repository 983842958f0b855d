import type {Code} from 'mdast'
import {attributes} from './attributes.ts'
import {escapeHtml} from './escape-html.ts'
import type {RenderContext} from './render-context.ts'

/** Fenced code: `pre.code > code.language-x`, highlighted where the context knows how. */
export function drawCode(node: Pick<Code, 'value' | 'lang'>, context: RenderContext): string {
  const language = node.lang ?? ''
  const highlighted = language === '' ? undefined : context.highlight?.(node.value, language)
  const name = language.toLowerCase().replace(/[^\p{L}\p{N}+#._-]+/gu, '-')
  const code = `<code${attributes({class: name === '' ? undefined : `language-${name}`})}>`
  return `<pre class="code" tabindex="0">${code}${highlighted ?? escapeHtml(node.value)}</code></pre>`
}
