import {graphPath} from '../../../1-files/index.ts'
import {type PageBlock, readPage} from '../../../3-page/index.ts'
import {escapeHtml} from '../escape-html.ts'
import type {RenderContext} from '../render-context.ts'
import {renderNodes} from '../render-nodes.ts'
import {drawTask} from '../task.ts'
import {stepInto} from '../within.ts'
import type {DrawnMacro, MacroNode} from './drawn-macro.ts'

/** Expansions longer than this are shown as the call: macros that double themselves are not followed. */
const longest = 20_000

/** What may not stand in a paragraph. */
const flow = /<(?:figure|details|div|pre|table|ul|ol|aside|blockquote|p)\b/

/**
 * A macro of `:macros` in the config: its template with `$1`, `$2` … replaced, read as a block.
 *
 * @returns `undefined` for a name the config does not define, or a macro inside itself.
 */
export function drawUserMacro(macro: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const {config} = context.site.graph
  const template = Object.hasOwn(config.macros, macro.name) ? config.macros[macro.name] : undefined
  const inside = template === undefined ? undefined : stepInto(`macro:${macro.name}`, context)
  if (template === undefined || !inside) return undefined
  const text = expand(template, macro.args)
  if (text.length > longest) return undefined
  const raw = {path: graphPath('macro.md'), text: `- ${text.replaceAll('\n', '\n  ')}`}
  const {blocks} = readPage(raw, config)
  const html = blocks.length === 1 ? blocks.map(block => drawExpansion(block, inside)).join('') : ''
  if (html === '') return {html: escapeHtml(text), place: 'inline'}
  return {html, place: flow.test(html) ? 'flow' : 'inline'}
}

/** One paragraph as a part of the sentence the call stands in; anything else as it is. */
function drawExpansion(block: PageBlock, context: RenderContext): string {
  const nodes = block.tree.children
  const [only] = nodes
  const words = nodes.length === 1 && only?.type === 'paragraph' ? only.children : nodes
  return drawTask(block, context) + renderNodes(words, context)
}

/** Replace `$1` … by the arguments, all at once, so that an argument's own `$` stays; what is not given is empty. */
function expand(template: string, args: readonly string[]): string {
  return template.replace(/\$(\d{1,2})/g, (_, digits: string) => args[Number(digits) - 1] ?? '')
}
