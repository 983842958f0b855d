/** Where Lectern knowingly reads otherwise than Logseq. The one table: a difference without a row here is a fault. */
export const reasons = {
  'block-id-is-no-page': 'A name that is the id of a block refers to the block, and to no page of that name.',
  'directive-at-the-top': '`#+KEY: value` counts at the top of a file; Logseq renames a page by one in any block.',
  'directives-beside-properties':
    'Properties count beside directives and front matter; Logseq then drops the `::` group.',
  document: 'A Markdown file without an outline is read by its headings, which Logseq would leave side by side.',
  'front-matter-is-yaml': 'Front matter is YAML; Logseq drops all of it for one line that is not `key: value`.',
  'glued-tag': '`#[[a b]]c` is the tag `a b`; Logseq makes a page `[[a b]]c` besides.',
  'ignored-keys': 'Values of `:ignored-page-references-keywords` make no references, as the setting says.',
  'later-group-is-text': 'A later group of properties stays in the text, with its references; Logseq hides the lines.',
  'timestamp-paragraph': 'References beside a timestamp count; Logseq loses the paragraph.',
  'unclosed-environment': '`\\begin{x}` without an end is text; mldoc takes the rest of the file in.',
} as const

export type Reason = keyof typeof reasons
