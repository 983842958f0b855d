import type {Drawer} from '../../syntax/index.ts'
import {escapeHtml} from './escape-html.ts'

/** `:NAME: … :END:`: folded under its name. The clock times of a `LOGBOOK` are the app's own and are not drawn. */
export function drawDrawer({name, value}: Drawer): string {
  if (name === 'LOGBOOK') return ''
  return `<details class="drawer"><summary>${escapeHtml(name)}</summary><pre><code>${escapeHtml(value)}</code></pre></details>`
}
