/** Something an author writes whose words no page shows, by design. */
export interface LeftOut {
  readonly name: string
  readonly reason: string
  /** The text without it. */
  readonly without: (text: string) => string
}

/** What the author writes for the app and no reader. @see logseq-format.md 2.9; `5-views/to-hast/hidden-properties.ts` */
const hiddenKeys = `id custom-id collapsed heading background-color logseq\\.[\\w./\\-]+ created-at updated-at last-modified-at
  todo doing now later done query-[\\w\\-]+ ls-type hl-[\\w\\-]+ card-[\\w\\-]+ template template-including-parent public
  exclude-from-graph-view file-path filters next-slide prev-slide deck deck-title lang permalink robots macro filetags`

/** Macros that a view of their own stands for. */
const drawnMacros = `bilibili cards cloze embed function img namespace query renderer tweet twitter video vimeo youtube
  zotero-imported-file zotero-linked-file`

const elements = `a abbr address article aside audio b bdi bdo big blockquote body br button caption center cite code col colgroup
  dd del details dfn div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img
  input ins kbd label li link main mark meta nav noscript object ol option p param picture pre q rp rt ruby s samp script
  section select small source span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title
  tr tt u ul var video wbr path`

/** What pages leave out by design: the whole list, in the order it is applied. */
export const leftOut: readonly LeftOut[] = [
  rule('logbook', 'working times are the author’s own', /^[ \t]*(?:- )?:LOGBOOK:[ \t]*$[\s\S]*?^[ \t]*:END:[ \t]*$/gim),
  rule('comment', 'it is written for the author', /<!--[\s\S]*?-->|^[ \t]*\[\/\/\]: .*$/gm),
  rule(
    'query',
    'what it finds is shown',
    /\{\{(?:query|cards|function) [^}]*\}\}|#\+begin_query\b[\s\S]*?#\+end_query\b/gi,
  ),
  rule(
    'comment block',
    'it is written for the author',
    /^[ \t]*(?:- )?#\+begin_comment\b[\s\S]*?^[ \t]*#\+end_comment\b/gim,
  ),
  rule('container', 'its frame is drawn', /#\+(?:begin|end)_\w+/gi),
  rule('directive', 'it speaks to the app', /^[ \t]*(?:- )?#\+(?!caption)[a-z][\w-]*:(?:[ \t].*)?$/gim),
  rule('app property', 'it says how to draw, or is the app’s own', keyLine(hiddenKeys, '::.*$')),
  rule('app field', 'it says how to draw, or is the app’s own', /^(?:public|id|permalink|lang):.*$/gim),
  rule('app property of Org', 'it says how to draw, or is the app’s own', drawerLine(hiddenKeys)),
  rule('drawer of properties', 'its frame is drawn', /^[ \t*]*:(?:PROPERTIES|END):[ \t]*$/gim),
  rule('property without value', 'it says nothing', /^[ \t]*(?:- )?[^\s:`]+::[ \t]*$/gm),
  rule(
    'earlier of two properties',
    'of a key given twice the last counts, with a message',
    /^([ \t]*)([^\s:`]+):: .*\n(?=(?:\1[^\s:`]+:: .*\n)*\1\2:: )/gim,
  ),
  rule('key of a heading', 'the value stands in a place of its own', keyLine('title alias aliases tags icon', '::?')),
  rule('block id', 'it is an address', /\(\(?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\)/gi),
  rule('kind of a preview', 'a card of the address stands for it', /(?<=\{\{renderer\s+):\w*preview/gi),
  rule('place of an area', 'the app writes it where it shows a picture', /\[:span\]/gi),
  rule(
    'name of a macro',
    'a view of its own stands for it',
    new RegExp(`\\{\\{+(?:${oneOf(drawnMacros)})(?=[\\s}])`, 'gi'),
  ),
  rule('second of a film', 'it is written as minutes and seconds', /\{\{youtube-timestamp\s+\d+\s*\}\}/gi),
  rule(
    'language that is none',
    'such code has no name to show',
    /(?<=```|~~~)[ \t]*(?:text|txt|plain|plaintext|none)\b/gi,
  ),
  rule('time of a task', 'it is written as a day', /(?<=(?:SCHEDULED|DEADLINE):\s+)<[^<>\n]*>/g),

  rule('script', 'none runs, none is shown', /<(script|style)\b[\s\S]*?<\/\1>/gi),
  {name: 'tag of Hiccup', reason: 'it is drawn; its addresses and labels stay', without: withoutHiccup},
  {name: 'tag of HTML', reason: 'it is drawn; its addresses and labels stay', without: withoutTags},
  rule('character reference', 'it is drawn as its character', /&(?:#x?[0-9a-f]+|[a-z]+);/gi),
  rule('picture size', 'it is drawn', /(?<=\))\{[^}\n]*\}/g),
  rule(
    'name that a program gave a picture',
    'it tells nobody anything',
    /!\[(?:image[\d_-]*|(?:clean|screen) ?shot[^\]\n]*)?(?:\.\w{3,4})?\]/gi,
  ),
  rule('check box', 'it is drawn', /^[ \t]*(?:[*+-]|\d+\.)[ \t]+\[[ xX]\]/gm),
  rule('list number', 'the browser counts', /^[ \t>-]*\d+[.)](?=[ \t])/gm),
  rule(
    'folder',
    'an address in the folder is not that in the site',
    /(?<=\]\()(?![a-z]+:)[^)\n]*\/(?=[^/)\n]*\.\w+\))|(?<!\w)(?:\.{1,2}\/)*assets\//g,
  ),
  rule('place of a page file', 'the link leads to the page', /(?<=\]\(<?)pages\/|\.(?:md|org)(?=>?[)#])/g),
  rule('data of a picture', 'it is the picture', /\(data:image\/[^)\s]*\)/g),
  rule('address on the author’s disk, or of a script', 'nobody can follow it', /\((?:file|javascript):[^)\n]*\)/gi),
]

/** What pages leave out of Org files beside. */
export const leftOutOfOrg: readonly LeftOut[] = [
  rule('comment of Org', 'it is written for the author', /^[ \t]*#[ \t].*$/gm),
  rule('name of a note', 'a number stands for it', /\[fn:[^\s:[\]]*/g),
]

/** The words of a tag that are read: addresses and labels. */
function withoutTags(text: string): string {
  return text.replace(new RegExp(`</?(?:${oneOf(elements)})\\b(?:"[^"]*"|'[^']*'|[^<>"'])*>`, 'gi'), tag =>
    [' ', ...tag.matchAll(/\s(?:alt|title|href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)]
      .map(([, double, single]) => ` ${double ?? single ?? ''} `)
      .filter(value => !/^ (?:#|javascript:)/.test(value))
      .join(' '),
  )
}

function keyLine(keys: string, rest: string): RegExp {
  return new RegExp(`^[ \\t]*(?:- )?(?:${oneOf(keys).replace(/(?<!\\)-/g, '[-_]')})${rest}`, 'gim')
}

function drawerLine(keys: string): RegExp {
  return new RegExp(`^[ \\t]*:(?:${oneOf(keys).replace(/(?<!\\)-/g, '[-_]')}):.*$`, 'gim')
}

function oneOf(words: string): string {
  return words.trim().split(/\s+/).join('|')
}

function rule(name: string, reason: string, pattern: RegExp): LeftOut {
  return {name, reason, without: text => text.replace(pattern, ' ')}
}

/** The same of `[:a.b {:href "x"} …]`. */
function withoutHiccup(text: string): string {
  const tag = new RegExp(
    `\\[:(?:${oneOf(elements)})(?:[.#][\\w-]+)*(?=[\\s\\]])(?:\\s*\\{(?:[^{}]|\\{[^{}]*\\})*\\})?`,
    'gi',
  )
  return text.replace(tag, written =>
    [...written.matchAll(/:(?:alt|title|href|src)\s+"([^"]*)"/gi)].map(([, value]) => ` ${value} `).join(' '),
  )
}
