import type {ElementContent} from 'hast'
import type {Html} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import type {Drawing} from './drawing.ts'

/** `<https://…>`, which a browser takes for an element of that name. */
const address = /<(?=[a-z][a-z0-9+.-]*:\/\/)/gi

/** An author's HTML, for the sanitiser; nothing of it is printed before that. */
export function drawHtml(_: State, node: Html, drawing: Drawing): ElementContent[] {
  return drawing.slots ? [{type: 'raw', value: node.value.replace(address, '&lt;')}] : []
}
