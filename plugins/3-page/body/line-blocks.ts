import type {Heading, PhrasingContent} from 'mdast'
import {type BodyReading, cutLine, type Line, type Taken, trimLine} from './lines.ts'

/** A rule: three or more of `-`, `*` or `_` and nothing else. */
export function takeRule(lines: readonly Line[], at: number): Taken | undefined {
  const rule = /^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/.test(lines[at]?.text ?? '')
  return rule ? {nodes: [{type: 'thematicBreak'}], next: at + 1} : undefined
}

/** A heading inside a quote or an admonition; in a block's own text `# ` begins another block. */
export function takeHeading(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const line = lines[at]
  const marks = line && /^[ \t]*(#+)[ \t]+(?=\S)/.exec(line.text)
  if (!line || !marks?.[1]) return undefined
  const depth = Math.min(marks[1].length, 6) as Heading['depth']
  const children = reading.inline([trimLine(cutLine(line, marks[0].length))])
  return {nodes: [{type: 'heading', depth, children}], next: at + 1}
}

/** `#+KEY: value`, `#+RESULTS:` and `[//]: # comment` draw nothing; `#+CAPTION: text` draws its text, in which nothing is read. */
export function takeDirective(lines: readonly Line[], at: number): Taken | undefined {
  const text = lines[at]?.text.trimStart() ?? ''
  const caption = /^#\+caption:[ \t]*(.*?)[ \t]*$/i.exec(text)?.[1]
  if (caption !== undefined) {
    const words: PhrasingContent[] = caption === '' ? [] : [{type: 'text', value: caption}]
    return {nodes: words.length === 0 ? [] : [{type: 'paragraph', children: words}], next: at + 1}
  }
  const hidden = /^#\+[a-z][\w-]*:(?:\s|$)/i.test(text) || /^\[\/\/\]: /.test(text)
  return hidden ? {nodes: [], next: at + 1} : undefined
}
