import fc from 'fast-check'

const indent = fc.constantFrom('', '', '  ', '\t', '    ', '\t\t', ' ', '\t  ')
const opener = fc.constantFrom(
  ...[
    '- ',
    '- ',
    '- ',
    '-',
    '-\t',
    '',
    '',
    '',
    '# ',
    '## ',
    '- # ',
    '* ',
    '1. ',
    '+ ',
    '> ',
    '-  ',
    '- TODO ',
    '- [#A] ',
  ],
)
const words = fc.constantFrom(
  ...[
    'a',
    'b',
    'a b',
    '',
    '12 x',
    '中文',
    'a:: 1',
    'b:: 2',
    'a::',
    ' :: b',
    'id:: x',
    'b@c:: 1',
    '`x:: y',
    'TODO a',
    '# h',
    '#tag',
    '- x',
    '#',
  ],
)
const constructs = fc.constantFrom(
  ...[
    '```',
    '```',
    '~~~js',
    '```x```',
    '$$',
    '$$ x $$',
    '> q',
    '* i',
    '1. n',
    '| a |',
    '|---|',
    '---',
    '***',
    'term',
    ': def',
    '[^1]: ab',
  ],
  ...[
    '<div>',
    '</div>',
    '<div>x</div>',
    '<b>bbbbbbbbbbbbb</b> x',
    '<br>',
    '<img src="x" />',
    '<!-- c -->',
    '<!--',
    '-->',
    '<?x ?>',
  ],
  ...[
    '#+BEGIN_QUOTE',
    '#+END_QUOTE',
    '#+BEGIN_SRC',
    '#+END_SRC x',
    '\\begin{x}',
    '\\end{x}',
    '[:div "x"]',
    '[:div "a',
    '"]',
  ],
  ...[
    ':LOGBOOK:',
    ':PROPERTIES:',
    ':a: 1',
    ':END:',
    ':NOTE:',
    '#+title: T',
    '#+b: c',
    '#+RESULTS:',
    '[//]: # c',
    '#+CAPTION: x',
  ],
)

/** A file of up to twelve lines in which everything that means something to an outline meets everything else. */
export const oddOutline = fc
  .tuple(
    fc.array(
      fc
        .tuple(indent, opener, fc.oneof(words, constructs), fc.constantFrom('', '', '', '', ' '))
        .map(parts => parts.join('')),
      {minLength: 1, maxLength: 12},
    ),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
  )
  .map(([lines, end]) => lines.join(end))
