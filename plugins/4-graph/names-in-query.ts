/**
 * Macros whose arguments are addresses or words for a reader. Those of any other may be names: the app's own, and an
 * author's, which may expand to a query.
 */
const wordy = new Set([
  'bilibili',
  'cloze',
  'img',
  'renderer',
  'tweet',
  'twitter',
  'video',
  'vimeo',
  'youtube',
  'youtube-timestamp',
])

/** Clauses of a query that hold names without brackets: all that is in them, each word, and all after the first word. */
const clause = /\((?:page|page-ref|namespace|page-tags|tags|property|page-property)\s+([^()]+)\)/gi

/**
 * List what a macro's or a query's text may name: in brackets, after `#`, in quotes, as a keyword, after `(page` and its
 * like.
 * It lists too much rather than too little: it decides what is held back.
 */
export function namesInQuery(text: string): readonly string[] {
  const names: string[] = []
  for (const [, name] of text.matchAll(/\[\[((?:[^[\]]|\[(?!\[)|\](?!\]))+)\]\]/g)) names.push(name ?? '')
  for (const [, name] of text.matchAll(/#([^\s#[\](){}",;]+)/g)) names.push(name ?? '')
  for (const [, name] of text.matchAll(/\\?"((?:[^"\\]|\\.)*)\\?"/g)) names.push((name ?? '').replace(/\\$/, ''))
  // A keyword is the key of a property, and a key may be the name of a page.
  for (const [, name] of text.matchAll(/(?:^|[\s([{,]):([^\s()[\]{}",;]+)/g)) names.push(name ?? '')
  for (const [, inside = ''] of text.matchAll(clause)) {
    names.push(inside, ...inside.split(/[\s,]+/), inside.trim().replace(/^\S+\s+/, ''))
  }
  return names.map(name => name.trim().replace(/^\[\[|\]\]$/g, '')).filter(name => name !== '')
}

/** List what a macro call may name. */
export function namesInMacro(name: string, args: readonly string[]): readonly string[] {
  const all = namesInQuery(args.join(', '))
  return wordy.has(name.toLowerCase()) ? all : [...all, ...args.map(arg => arg.replace(/^"|"$/g, ''))]
}
