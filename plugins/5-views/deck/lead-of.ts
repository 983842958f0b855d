import type {TextRun} from './atom.ts'

/** A lead shorter than this says too little alone. */
const least = 3
/** A first sentence longer than this is cut at its first clause, where it has one. */
const longest = 90

/**
 * Where a text's lead ends: what the audience of a talk reads, while the speaker says the rest. It is the bold words it
 * begins with and what closes them (`**Cost**:`), else its first sentence, else the first clause of a long one.
 *
 * @returns Characters of the joined text; `undefined` where the lead is all there is.
 */
export function leadOf(runs: readonly TextRun[]): number | undefined {
  const text = runs.map(run => run.text).join('')
  const bold = boldEnd(runs, text)
  if (bold !== undefined) return inside(bold, text)
  const sentence = /^[\s\S]+?[.!?。！？…](?=["'”’)]*(?:\s|$|(?<=[。！？])))["'”’)]*/u.exec(text)?.[0].length
  const line = text.indexOf('\n')
  const first = Math.min(sentence ?? text.length, line > 0 ? line : text.length)
  if (first <= longest) return inside(first, text)
  const clause = /^[\s\S]{20,}?(?:[:;,：；，](?=\s|[^\s\w])|\s[–—-](?=\s))/u.exec(text.slice(0, first))?.[0].length
  return inside(clause ?? first, text)
}

function boldEnd(runs: readonly TextRun[], text: string): number | undefined {
  let end = 0
  for (const run of runs) {
    if (run.face !== 'strong' && run.text.trim() !== '') break
    if (run.face === 'strong') end = text.indexOf(run.text, end) + run.text.length
  }
  if (end === 0 || runs[0]?.face !== 'strong') return undefined
  return end + (/^\s*[:：.–—-]/.exec(text.slice(end))?.[0].length ?? 0)
}

function inside(end: number, text: string): number | undefined {
  return end >= least && text.slice(end).trim() !== '' ? end : undefined
}
