import {array, assert, constantFrom, pre, property} from 'fast-check'
import {expect, it} from 'vitest'
import {readInlineFully} from '../../plugins/3-page/read-inline.ts'
import {lawRuns} from '../law-runs.ts'
import {sketchLectern, sketchMldoc} from './inline-sketch.ts'
import {parseInlineWithMldoc} from './mldoc.ts'

/**
 * Pieces whose reading has no knowing difference. Left out: scripts (Logseq reads emphasis in them), images, HTML and snippets,
 * two dollars over a line end, runs of four backticks, addresses that punctuation ends, and Hiccup, whose brackets mldoc counts in a
 * way of its own.
 */
const piece = constantFrom(
  ...['[[', ']]', '[', ']', '(', ')', '((', '))', '](', '#', '*', '**', '***', '_', '__', '==', '~~', '^^'],
  ...[
    '`',
    '$',
    '\\*',
    '\\[',
    '\\_',
    '{{',
    '}}',
    'embed ',
    'f ',
    '[^1]',
    '\\alpha',
    '\\x',
    '<2023-01-05 Thu>',
    'SCHEDULED: ',
  ],
  ...[
    '628953c1-8d75-49fe-a648-f4c612109098',
    ' ',
    ' ',
    ' ',
    'a',
    'b',
    'c',
    '中',
    '。',
    ',',
    '.',
    ';',
    '"',
    "'",
    ':',
    '?',
    '-',
    '/',
  ],
)

it('a line of any pieces is read as mldoc reads it', () => {
  assert(
    property(array(piece, {minLength: 1, maxLength: 14}), pieces => {
      const line = pieces.join('').trim()
      // A name in brackets ends a tag; a name that is a tag's last part may hold blanks that Lectern takes off.
      pre(line !== '' && !line.includes('#[[') && !/\[\[\s|\s\]\]|````|[_^]\{|\{\{<|\[:[a-z]|\(\([^)]*$/.test(line))
      const ours = sketchLectern(readInlineFully(line, {references: [], macros: []}))
      expect(ours).toBe(sketchMldoc(parseInlineWithMldoc(line)))
    }),
    {numRuns: lawRuns(500, 20_000)},
  )
}, 300_000)
