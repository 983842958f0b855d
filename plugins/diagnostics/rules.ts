/** `error` fails `check`; `warning` fails it with `--strict`; `info` never fails. */
export type Severity = 'error' | 'warning' | 'info'

interface Rule {
  readonly severity: Severity
  /** What the rule watches, in half a sentence. */
  readonly summary: string
}

/**
 * The table of rules. Ids are permanent; each has a section in `docs/diagnostics.md` and a test that sets it off.
 */
export const rules = {
  'alias-collision': {
    severity: 'warning',
    summary: 'two pages claim the same alias, or an alias is the name of a page',
  },
  'asset-case': {severity: 'warning', summary: 'a file is written in another case than its name in the folder'},
  'asset-missing': {severity: 'warning', summary: 'a file that a block shows is not in the graph folder'},
  'asset-unreadable': {severity: 'warning', summary: 'a picture that a block shows is no whole picture'},
  'asset-unused': {severity: 'info', summary: 'no note shows or names a file of the assets'},
  'block-reference-broken': {severity: 'warning', summary: 'a block reference names an id that no block carries'},
  'block-reference-unread': {
    severity: 'warning',
    summary: 'what looks like a block reference is read as text',
  },
  'block-unclosed': {severity: 'warning', summary: '#+BEGIN_x, a drawer or \\\\begin{x} is opened and never closed'},
  'config-unreadable': {severity: 'error', summary: 'logseq/config.edn is not readable EDN'},
  'deck-cycle': {severity: 'warning', summary: 'a chain of slides leads back to itself'},
  'deck-name-taken': {severity: 'warning', summary: 'two decks have the same name, so one has a number in its address'},
  'deck-open-end': {severity: 'info', summary: 'a pointer names no next page'},
  'deck-page-error': {severity: 'warning', summary: 'a browser finds a fault with the page of a deck'},
  'deck-page-missing': {severity: 'warning', summary: 'a pointer names a page that does not exist'},
  'deck-page-shared': {severity: 'info', summary: 'several pages point at the same next slide'},
  'deck-pointer-repeated': {severity: 'info', summary: 'a page points at the same next slide twice'},
  'deck-previous-ignored': {
    severity: 'warning',
    summary: 'a page names a previous slide that goes on with another page',
  },
  'deck-self-pointer': {severity: 'warning', summary: 'a page points at itself as the next slide'},
  'deck-slide-id-taken': {severity: 'warning', summary: 'two slides of a deck ask for the same address'},
  'deck-target-renamed': {severity: 'info', summary: 'a pointer names a page by an alias, or in another case'},
  'deck-time': {severity: 'warning', summary: 'the slides of a deck plan another time than `duration::` says'},
  'deck-too-long': {severity: 'error', summary: 'a deck has more than 2,000 pages and is cut'},
  'deck-two-successors': {severity: 'warning', summary: 'a page points at two different next slides'},
  'diagram-unreadable': {severity: 'info', summary: 'a Mermaid diagram cannot be drawn'},
  'embed-cycle': {severity: 'warning', summary: 'an embed shows, in the end, the page or block it stands in'},
  'encoding-invalid': {severity: 'error', summary: 'a file is not UTF-8 text'},
  'fence-unclosed': {severity: 'warning', summary: 'a code fence is opened and never closed'},
  'file-empty': {severity: 'info', summary: 'a file holds no text, so it makes no page'},
  'file-unreadable': {severity: 'error', summary: 'a file or folder cannot be read from disk'},
  'front-matter-invalid': {severity: 'warning', summary: 'front matter is not readable YAML'},
  'id-duplicate': {severity: 'warning', summary: 'two blocks carry the same id'},
  'indent-mixed': {
    severity: 'warning',
    summary: 'tabs and spaces are mixed so that the outline is not what the eye sees',
  },
  'link-broken': {severity: 'warning', summary: 'a link is broken over two lines or blocks'},
  'macro-unread': {severity: 'warning', summary: 'what looks like a macro is read as text'},
  'org-approximate': {severity: 'info', summary: 'an Org page has markup that is not read'},
  'outline-too-deep': {severity: 'warning', summary: 'an outline is deeper than it can be shown'},
  'page-collision': {severity: 'warning', summary: 'two files make the same page'},
  'page-missing': {severity: 'info', summary: 'a reference names a page that does not exist'},
  'page-orphan': {severity: 'info', summary: 'no other page leads to a page'},
  'plan-unread': {severity: 'warning', summary: 'a day after SCHEDULED: or DEADLINE: has no weekday'},
  'pointer-near-miss': {severity: 'info', summary: 'a block looks like a slide pointer but does not read as one'},
  'private-mention': {severity: 'error', summary: 'a public page names a private one where that is forbidden'},
  'private-target': {severity: 'info', summary: 'a public page refers to a private one'},
  'property-duplicate': {severity: 'warning', summary: 'a property is given twice with two values'},
  'property-key-invalid': {severity: 'warning', summary: 'a property key has characters that Logseq refuses'},
  'property-misplaced': {severity: 'warning', summary: 'a property stands where it counts for nothing'},
  'public-misplaced': {severity: 'warning', summary: 'public:: stands where it is no property of the page'},
  'public-not-boolean': {severity: 'warning', summary: 'public:: is neither true nor false'},
  'query-unreadable': {severity: 'warning', summary: 'a query is not written as one'},
  'query-unsupported': {severity: 'info', summary: 'a query asks for something that is not run at build'},
  'slide-alt-missing': {severity: 'warning', summary: 'a picture on a slide has no words for those who do not see it'},
  'slide-contrast': {severity: 'warning', summary: 'the colour behind a slide is too near to that of its text'},
  'slide-layout-unfit': {severity: 'warning', summary: 'a slide does not have what its layout:: is made of'},
  'slide-overflow': {severity: 'warning', summary: 'something on a slide is cut off'},
  'slide-picture-broken': {severity: 'warning', summary: 'a picture on a slide does not load'},
  'slide-property-unread': {severity: 'warning', summary: 'a property of a slide has a value that is not known'},
  'slide-text-small': {severity: 'warning', summary: 'text on a slide is too small for a room'},
  'slide-title-missing': {severity: 'info', summary: 'the heading of a slide has no words'},
  'slide-words': {severity: 'warning', summary: 'a slide has more words than an audience reads'},
  'slug-collision': {severity: 'warning', summary: 'two pages have the same address'},
  'task-unread': {severity: 'info', summary: 'a task marker is not followed by a space'},
} as const satisfies Record<string, Rule>

/** Id of a rule: a key of the table. */
export type RuleId = keyof typeof rules
