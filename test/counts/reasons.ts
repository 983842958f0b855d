import type {Difference} from './compare-counts.ts'

/** Why the two counts may differ. The README beside this file says more. */
const reasons: readonly (readonly [reason: string, holds: (difference: Difference) => boolean])[] = [
  ['Org markup', ({file}) => file.endsWith('.org')],
  ['id in a drawer of Org', ({what, by}) => what === 'block' && by === 'graph'],
  ['file of a repository', ({file}) => /^(?:README|LICENSE|CONTRIBUTING)\b/i.test(file)],
  ['second group of properties', ({by, text}) => by === 'graph' && /^\s*alias::/.test(text)],
  ['macro within a word', ({by, text}) => by === 'graph' && /\S\{\{/.test(text)],
  ['HTML within a word', ({by, text}) => by === 'graph' && /[^\s\\_^[*~`=$#]<[a-z]/.test(text)],
  ['bracket right before a bracket', ({by, text}) => by === 'graph' && /\[\[[^[\]]+\][^\]]/.test(text)],
  ['brackets that do not match', ({by, key}) => by === 'graph' && key.includes('[[')],
  ['bar in a name in a table', ({key, text}) => key.includes('|') && /^\s*\|/.test(text)],
  ['parentheses that do not match', ({what, by, key}) => what === 'asset' && by === 'graph' && /[（）]/.test(key)],
  ['property given twice', ({by, text}) => by === 'graph' && /^\s*tags::/.test(text)],
  ['backslash in a name', ({by, key}) => by === 'count' && key.includes('\\')],
  ['display maths that is not closed', ({by, text}) => by === 'graph' && text.split('$$').length === 2],
  ['code that is not closed', ({by, text}) => by === 'graph' && (text.split('`').length - 1) % 2 === 1],
  [
    'picture of an area of a PDF file',
    ({what, by, text}) => what === 'asset' && by === 'graph' && /hl-stamp::/.test(text),
  ],
  ['comment of several lines', ({by, text}) => by === 'graph' && /^\s+[a-z]+:[a-z]+="/.test(text)],
]

/** The first reason that holds for a difference; `undefined` for one that nobody can explain. */
export function reasonFor(difference: Difference): string | undefined {
  return reasons.find(([, holds]) => holds(difference))?.[0]
}
