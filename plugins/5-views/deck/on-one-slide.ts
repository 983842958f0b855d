import type {PageBlock} from '../../3-page/index.ts'
import {slideWord} from './slide-settings.ts'

/** Layouts that arrange what stands below their heading on one slide: headings in it are lines of that slide. */
const layouts = [
  'two-cols',
  'two-columns',
  'center',
  'fact',
  'statement',
  'image-left',
  'image-right',
  'gallery',
  'quote',
]

/** Whether a heading asks for such a layout. */
export function onOneSlide(block: PageBlock): boolean {
  return layouts.includes(slideWord(block, 'layout') ?? '')
}
