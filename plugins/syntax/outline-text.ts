import {parse, postprocess, preprocess} from 'micromark'
import {combineExtensions} from 'micromark-util-combine-extensions'
import type {Event, Extension} from 'micromark-util-types'
import {bareUrl} from './bare-url/index.ts'
import {blockReference} from './block-reference/index.ts'
import {codeSpan} from './code-span/index.ts'
import {emphasis} from './emphasis/index.ts'
import {footnoteReference} from './footnote/index.ts'
import {hiccup} from './hiccup/index.ts'
import {highlight} from './highlight/index.ts'
import {htmlSpan} from './html-span/index.ts'
import {link} from './link/index.ts'
import {macro} from './macro/index.ts'
import {math} from './math/index.ts'
import {pageReference} from './page-reference/index.ts'
import {tag} from './tag/index.ts'
import {timestamp} from './timestamp/index.ts'
import {withoutNul} from './without-nul.ts'

/**
 * Inline Markdown as Logseq reads it in a block. First in the list is tried first: a page reference before a link, both of
 * which begin with `[`; a timestamp before HTML, both of which begin with `<`.
 */
const constructs: readonly Extension[] = [
  pageReference(),
  timestamp(),
  footnoteReference(),
  hiccup(),
  link(),
  tag(),
  blockReference(),
  macro(),
  codeSpan(),
  math(),
  htmlSpan(),
  bareUrl(),
  highlight(),
  emphasis(),
]

/** CommonMark's own forms that Logseq has not, or has by other rules. Character references stay as written. */
const disable: Extension = {
  disable: {null: ['characterReference', 'codeText', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink']},
}

// micromark puts what is added later before what was there.
const outlineText = combineExtensions([disable, ...constructs.toReversed()]) as Extension

/** Combined once: a parser for text holds no state between texts. */
const parser = parse({extensions: [outlineText]})

/** Tokenize the inline Markdown of a paragraph of a block, which may have several lines. Lines and columns count from 1. */
export function tokenizeOutlineText(text: string): Event[] {
  return postprocess(parser.text().write(preprocess()(withoutNul(text), undefined, true)))
}
