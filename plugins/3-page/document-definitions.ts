import type {Outline} from '../2-outline/index.ts'

/** Definitions that a part of a document uses and does not hold, as Markdown to read it with; empty where there are none. */
export type DefinitionsFor = (text: string) => string

const definition =
  /^ {0,3}\[((?:[^[\]\\\n]|\\.)+)\]:[ \t]*(?:\n[ \t]*)?(?:<[^<>\n]*>|[^\s<]\S*)(?:(?:[ \t]+|[ \t]*\n[ \t]*)(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\((?:[^()\\\n]|\\.)*\)))?[ \t]*$/gm
const note = /^ {0,3}\[(\^[^\]\s]+)\]:/gm
const used = /\[((?:[^[\]\\]|\\.){1,999})\]/g

/**
 * Gather what a document defines for all of it: addresses (`[name]: …`) and notes (`[^1]: …`), which its author wrote in
 * another section than the links that use them. Of a name given twice the first counts.
 */
export function definitionsOf({preamble, blocks}: Outline): DefinitionsFor {
  const all = new Map<string, string>()
  for (const {text} of [preamble, ...blocks]) {
    if (!text.includes(']:')) continue
    for (const [whole, name = ''] of text.matchAll(note)) remember(name, `${whole.trim()} .`)
    for (const [whole, name = ''] of text.matchAll(definition)) if (!name.startsWith('^')) remember(name, whole.trim())
  }
  return text => {
    if (all.size === 0 || !text.includes(']')) return ''
    const names = new Set([...text.matchAll(used)].map(([, name = '']) => keyOf(name)))
    const lines = [...names].map(name => all.get(name)).filter(line => line !== undefined && !text.includes(line))
    return lines.length === 0 ? '' : `\n\n${lines.join('\n\n')}\n`
  }

  function remember(name: string, line: string): void {
    const key = keyOf(name)
    if (!all.has(key)) all.set(key, line)
  }
}

function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}
