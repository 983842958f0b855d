/** Emphasis of Org that was found in a text. */
export interface OrgEmphasis {
  readonly type: 'strong' | 'emphasis' | 'underline' | 'delete' | 'highlight' | 'code'
  /** Length of its marks. */
  readonly marks: number
  /** Where the closing marks begin. */
  readonly close: number
}

const types: Readonly<Record<string, OrgEmphasis['type']>> = {
  '*': 'strong',
  '/': 'emphasis',
  _: 'underline',
  '+': 'delete',
  '^^': 'highlight',
  '~': 'code',
  '=': 'code',
}

/** Marks that no closer follows from here on: looked for once, so that a text of openers costs linear time. */
export type OrgEmphasisMemory = Set<string>

/**
 * Match `*bold*`, `/italic/`, `_underlined_`, `+struck+`, `^^marked^^`, `~code~` or `=verbatim=` at an index. Within the marks
 * no blank stands at either end; outside of them a blank or punctuation stands, but for `*` and `^^`.
 *
 * @see mldoc 1.5.7: `a*b*c` holds bold type, `/x/y/` no italics
 */
export function matchOrgEmphasis(text: string, start: number, memory: OrgEmphasisMemory): OrgEmphasis | undefined {
  const mark = text.startsWith('^^', start) ? '^^' : text.charAt(start)
  const type = Object.hasOwn(types, mark) ? types[mark] : undefined
  const inside = start + mark.length
  if (type === undefined || memory.has(mark) || !/\S/.test(text.charAt(inside))) return undefined
  // `**` and `~~` are no marks; a second star may be one.
  if (text.startsWith(mark, inside) || (type === 'code' && text.charAt(start - 1) === mark)) return undefined
  const isFree = mark === '*' || mark === '^^'
  if (!isFree && !isEdge(text.charAt(start - 1))) return undefined
  for (let close = text.indexOf(mark, inside + 1); close !== -1; close = text.indexOf(mark, close + 1)) {
    const isClosed = /\S/.test(text.charAt(close - 1)) && (isFree || isEdge(text.charAt(close + mark.length)))
    if (isClosed) return {type, marks: mark.length, close}
  }
  memory.add(mark)
  return undefined
}

/** The end of the text, a blank or punctuation; no letter of any script, no digit. */
function isEdge(character: string): boolean {
  return !/[\p{L}\p{N}]/u.test(character)
}
