import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {DeckView, SlideView} from '../../plugins/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** All styles of a deck in one text; faces and pictures are found from any place. */
export function deckStyles(): string {
  return ['deck.css', 'looks.css', 'figures.css', 'extras.css']
    .map(name => readSheet(join(root, 'src/styles/deck', name)))
    .join('\n')
}

function readSheet(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/@import "([^"]+)";/g, (_, name: string) => readSheet(join(dirname(path), name)))
    .replace(
      /url\("(@[^"]+)"\)/g,
      (_, name: string) => `url("${pathToFileURL(join(root, 'node_modules', name)).href}")`,
    )
}

/**
 * A page with all slides of a deck as canvases one under the other, marked up as `components/deck/Slide.astro` does it,
 * for a browser to measure. What is checked on it is text and room; the page that readers get is checked in `test/site`.
 *
 * @param assets Folder that the addresses of pictures begin at.
 */
export function deckHtml(deck: DeckView, styles: string, assets: string): string {
  const base = pathToFileURL(assets).href
  const slides = deck.stacks.flatMap(stack => stack.slides).map(slide => slideHtml(slide, deck.aspect))
  const html = slides.join('\n').replace(/(src|poster)="\/assets\//g, `$1="${base}/assets/`)
  return `<!doctype html><html lang="en" class="present"><meta charset="utf-8"><title>Deck</title><style>${styles}
html.present{overflow:auto} html.present .deck{position:static} html.present .deck .slide{position:relative;inset:auto;transform:none;margin-block-end:20px}
html.present .deck .slide:not(.is-current){display:flex}html.present .deck .slide.layout-cover.has-picture{display:grid}</style><body class="deck-page"><main class="deck canvas">${html}</main></html>`
}

function slideHtml(slide: SlideView, aspect: DeckView['aspect']): string {
  const {background, layout} = slide
  const classes = [
    'slide is-current',
    `layout-${layout}`,
    `k-${slide.scale}`,
    background?.ink && `on-${background.ink}`,
    slide.longTitle && 'is-long',
    slide.density === 'talk' && 'is-talk',
    slide.scrolls && 'is-scroll',
    aspect === '4/3' && 'is-4-3',
    layout === 'cover' && slide.html.includes('slide-image') && 'has-picture',
    background && 'has-background',
    ...slide.classes,
  ]
  const breadcrumb = slide.breadcrumb.map(text => `<span>${escaped(text)}</span>`).join('')
  const title = slide.titleHtml === '' ? escaped(slide.title) : slide.titleHtml
  const part = slide.part ? `<span class="slide-part">${slide.part}</span>` : ''
  return [
    `<section id="${escaped(slide.id)}" class="${classes.filter(Boolean).join(' ')}" data-number="${slide.label}" data-section="1" data-title="${escaped(slide.title)}">`,
    slide.anchors.map(id => `<span id="${escaped(id)}" class="slide-anchor"></span>`).join(''),
    background ? `<div class="slide-background" aria-hidden="true">${background.html}</div>` : '',
    breadcrumb === '' ? '' : `<p class="slide-breadcrumb">${breadcrumb}</p>`,
    slide.title === '' ? '' : `<h2 class="slide-title" dir="auto">${title}${part}</h2>`,
    slide.html === '' ? '' : `<div class="slide-body">${slide.html.replaceAll(' loading="lazy"', '')}</div>`,
    slide.asideHtml ? `<aside class="notes">${slide.asideHtml}</aside>` : '',
    '</section>',
  ].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
