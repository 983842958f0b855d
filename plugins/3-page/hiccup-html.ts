import {type EdnValue, readEdn} from '../1-files/index.ts'
import {elementNames} from '../syntax/index.ts'

/** Elements without content, hence without a closing tag. */
const empty: ReadonlySet<string> = new Set([
  'area',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'source',
  'track',
  'wbr',
])

/** `div`, then `.class` and `#id` in any order, as Hiccup writes them behind the name of an element. */
const tagParts = /^([a-z][a-z\d]*)((?:[.#][^.#\s]+)*)$/i

/** What is still to be written: a value, or a piece of HTML. */
type Task = {readonly value: EdnValue} | {readonly html: string}

/**
 * The HTML that Hiccup means: `[:b.note {:title "x"} "y"]` is `<b class="note" title="x">y</b>`. It is not safe yet: it is
 * drawn like any HTML of an author. Holds its own stack, so no nesting is too deep.
 *
 * @returns `undefined` where it cannot be read: brackets that do not match, a name inside that is no element.
 * @see logseq-format.md 3.13
 */
export function hiccupToHtml(source: string): string | undefined {
  const read = readEdn(source)
  if (!('value' in read)) return undefined
  const parts: string[] = []
  const tasks: Task[] = [{value: read.value}]
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if ('html' in task) {
      parts.push(task.html)
      continue
    }
    const {value} = task
    if (value === null || typeof value === 'boolean') continue
    if (typeof value !== 'object') parts.push(escapeText(String(value)))
    else if (value.type === 'keyword' || value.type === 'symbol') parts.push(escapeText(value.name))
    else if (value.type === 'vector' && isKeyword(value.items[0])) {
      const element = openElement(value.items)
      if (element === undefined) return undefined
      parts.push(element.opening)
      push(tasks, [...element.content.map(toTask), {html: element.closing}])
    } else if ('items' in value) push(tasks, value.items.map(toTask))
  }
  return parts.join('')
}

function toTask(value: EdnValue): Task {
  return {value}
}

/** Put tasks on the stack so that the first is done first. */
function push(stack: Task[], tasks: readonly Task[]): void {
  for (const task of tasks.toReversed()) stack.push(task)
}

interface OpenElement {
  readonly opening: string
  readonly content: readonly EdnValue[]
  readonly closing: string
}

function openElement([tag, ...rest]: readonly EdnValue[]): OpenElement | undefined {
  const [, name = '', marks = ''] = tagParts.exec(isKeyword(tag) ? tag.name : '') ?? []
  if (!elementNames.has(name.toLowerCase())) return undefined
  const [first] = rest
  const hasMap = typeof first === 'object' && first !== null && first.type === 'map'
  const attributes = new Map<string, string>()
  for (const [mark] of marks.matchAll(/[.#][^.#]+/g)) {
    const key = mark.startsWith('#') ? 'id' : 'class'
    attributes.set(key, [attributes.get(key), mark.slice(1)].filter(Boolean).join(' '))
  }
  for (const [key, value] of hasMap ? first.entries : []) {
    const written = attributeText(value)
    if (isKeyword(key) && /^[a-z][\w:-]*$/i.test(key.name) && written !== undefined) attributes.set(key.name, written)
  }
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeText(value)}"`).join('')
  const opening = `<${name}${written}>`
  return {opening, content: hasMap ? rest.slice(1) : rest, closing: empty.has(name) ? '' : `</${name}>`}
}

/** `style` as a map, and whatever else is no plain value, has no place in the HTML of a page. */
function attributeText(value: EdnValue): string | undefined {
  if (value === true) return ''
  if (value === false || value === null) return undefined
  if (typeof value !== 'object') return String(value)
  return isKeyword(value) ? value.name : undefined
}

function isKeyword(value: EdnValue | undefined): value is {readonly type: 'keyword'; readonly name: string} {
  return typeof value === 'object' && value !== null && value.type === 'keyword'
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
