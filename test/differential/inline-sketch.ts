import type {PhrasingContent} from 'mdast'
import type {} from '../../plugins/syntax/index.ts'
import type {MldocNode} from './mldoc.ts'

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** What mldoc read in a line, as text: `bold{a page{b}}`. Labels are left out: Lectern draws emphasis in them, Logseq does not. */
export function sketchMldoc(nodes: readonly MldocNode[]): string {
  return nodes.map(sketchMldocNode).join('').replace(/⏎+/g, '⏎')
}

/** What Lectern read, in the same form. */
export function sketchLectern(nodes: readonly PhrasingContent[]): string {
  return nodes.map(sketchLecternNode).join('').replace(/⏎+/g, '⏎')
}

interface MldocLink {
  readonly url: readonly [kind: string, target: string | {readonly protocol: string; readonly link: string}]
  readonly full_text: string
}

function sketchMldocNode([type, value]: MldocNode): string {
  switch (type) {
    case 'Plain':
      return unescaped(String(value))
    case 'Break_Line':
    case 'Hard_Break_Line':
      return '⏎'
    case 'Emphasis': {
      const [[kind], inside] = value as readonly [readonly [string], readonly MldocNode[]]
      return `${kind.toLowerCase()}{${sketchMldoc(inside)}}`
    }
    case 'Code':
    case 'Inline_Hiccup':
      return `code{${String(value).trim()}}`
    case 'Tag':
      return `tag{${bare((value as readonly MldocNode[]).map(writtenTag).join(''))}}`
    case 'Nested_link':
      return `page{${bare((value as {content: string}).content.slice(2, -2).trim())}}`
    case 'Link':
      return sketchMldocLink(value as MldocLink)
    case 'Footnote_Reference':
      return `footnote{${(value as {name: string}).name}}`
    case 'Latex_Fragment':
      return `maths{${(value as readonly string[])[1]?.trim()}}`
    case 'Macro': {
      const {name, arguments: args} = value as {name: string; arguments: readonly string[]}
      return `macro{${[name, ...args.map(argument => argument.trim())].join('|')}}`
    }
    case 'Entity':
      return (value as {unicode: string}).unicode
    case 'Timestamp':
      return 'time{}'
    default:
      return `${type}{${JSON.stringify(value)}}`
  }
}

function sketchMldocLink({url: [kind, target], full_text}: MldocLink): string {
  const address = typeof target === 'string' ? target.trim() : `${target.protocol}://${target.link}`
  if (kind === 'Block_ref') return uuid.test(address) ? `block{${address}}` : full_text
  if (kind === 'Page_ref') return address === '' ? full_text : `page{${bare(address)}}`
  if (kind === 'Search' && uuid.test(address)) return `block{${address}}`
  return `link{${bare(address)}}`
}

function writtenTag(part: MldocNode): string {
  if (part[0] === 'Plain') return String(part[1])
  return part[0] === 'Link' ? (part[1] as MldocLink).full_text : (part[1] as {content: string}).content
}

/** Without backslashes: whether a name keeps its escapes is asked elsewhere. */
function bare(text: string): string {
  return text.replaceAll('\\', '')
}

/** Whole files lose their escapes; lines that mldoc reads alone keep them. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('\n', '⏎')
}

function sketchLecternNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'break':
      return '⏎'
    case 'strong':
      return `bold{${sketchLectern(node.children)}}`
    case 'emphasis':
      return `italic{${sketchLectern(node.children)}}`
    case 'delete':
      return `strike_through{${sketchLectern(node.children)}}`
    case 'highlight':
      return `highlight{${sketchLectern(node.children)}}`
    case 'inlineCode':
      return `code{${node.value.trim()}}`
    case 'tag':
      return `tag{${bare(node.value)}}`
    case 'pageReference':
      return `page{${bare(node.value)}}`
    case 'blockReference':
      return `block{${node.value}}`
    case 'link':
      return `link{${bare(node.url)}}`
    case 'footnoteReference':
      return `footnote{${node.label}}`
    case 'inlineMath':
      return `maths{${node.value}}`
    case 'macro':
      return `macro{${[node.name, ...node.args].join('|')}}`
    case 'timestamp':
      return 'time{}'
    default:
      return `${node.type}{}`
  }
}
