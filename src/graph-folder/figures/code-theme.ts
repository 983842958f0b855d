/** Kinds of words in code. Each is a class `token-…`, and a colour that `src/styles/code-tokens.css` sets. */
export type TokenKind = 'comment' | 'keyword' | 'string' | 'name' | 'value'

/** Scopes of TextMate grammars by kind; a more exact scope wins over a wider one. */
const scopes: readonly (readonly [TokenKind | undefined, string])[] = [
  ['comment', 'comment, punctuation.definition.comment, markup.quote, meta.diff.header, meta.separator.diff'],
  [
    'keyword',
    'keyword, storage, entity.name.function.preprocessor, meta.preprocessor, markup.deleted, punctuation.definition.deleted',
  ],
  // Operators are most of the ink and say the least; those that are words stay keywords.
  [undefined, 'keyword.operator, storage.type.function.arrow, punctuation'],
  [
    'keyword',
    `keyword.operator.new, keyword.operator.expression, keyword.operator.logical.python, keyword.operator.word,
    keyword.operator.sizeof, keyword.operator.wordlike, keyword.operator.instanceof`,
  ],
  [
    'string',
    `string, punctuation.definition.string, constant.other.symbol, markup.inserted, punctuation.definition.inserted, markup.inline.raw,
    markup.fenced_code, string.unquoted.plain`,
  ],
  [
    undefined,
    'meta.embedded, meta.template.expression, meta.interpolation, punctuation.section.embedded, source.embedded',
  ],
  [
    'value',
    `constant.numeric, constant.language, constant.character, constant.other.color, constant.other.placeholder,
    keyword.other.unit, support.constant, variable.language, constant.other.date, constant.other.time`,
  ],
  [
    'name',
    `entity.name, support.function, support.type, support.class, entity.other.attribute-name, meta.tag.sgml.doctype,
    entity.other.inherited-class, support.type.property-name, punctuation.support.type.property-name, variable.other.key,
    markup.heading, markup.bold, meta.diff.range, entity.name.section`,
  ],
]

const kinds: readonly TokenKind[] = ['comment', 'keyword', 'string', 'name', 'value']

/** A theme whose colours are numbers of kinds: Shiki carries them to the tokens, where `kindOfColour` reads them. */
export const codeTheme = {
  name: 'lectern',
  type: 'light',
  fg: colourOf(undefined),
  bg: '#FFFFFF',
  settings: [
    {settings: {foreground: colourOf(undefined)}},
    ...scopes.map(([kind, scope]) => ({
      scope: scope.split(',').map(one => one.trim()),
      settings: {foreground: colourOf(kind)},
    })),
  ],
} as const satisfies {settings: readonly unknown[]} & Record<string, unknown>

function colourOf(kind: TokenKind | undefined): string {
  return `#00000${kind === undefined ? 0 : kinds.indexOf(kind) + 1}`
}

/** The kind that a colour of the theme stands for; `undefined` for plain words. */
export function kindOfColour(colour: string | undefined): TokenKind | undefined {
  return kinds[Number((colour ?? '').slice(1)) - 1]
}
