import {drawMedia} from '../image.ts'
import type {RenderContext} from '../render-context.ts'
import {type DrawnMacro, type MacroNode, nameInArgument} from './drawn-macro.ts'

/** `{{img source, width, height, align}}`; sizes in pixels, alignment is left to the style sheet. */
export function drawImageMacro({args}: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const [source, ...rest] = args
  if (source === undefined || source === '') return undefined
  const [width, height] = rest.filter(argument => /^\d{1,5}$/.test(argument)).map(Number)
  return {html: drawMedia({url: nameInArgument(source), label: '', width, height}, context), place: 'inline'}
}
