import type {GraphConfig, PageKey} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import {misplacedPublic, publicProperty, unpublishingProperty, visibilityOf} from './visibility.ts'

/**
 * Say where `public::` is written so that Logseq does not read it as its author means it. A page is private as long as that
 * is so.
 *
 * @returns `public-misplaced` and `public-not-boolean`, in the order of pages.
 */
export function visibilityMessages(pages: ReadonlyMap<PageKey, Page>, config: GraphConfig): readonly Message[] {
  return [...pages.values()].flatMap(page => [
    ...misplaced(page),
    ...ineffective(page, pages, config),
    ...unreadable(page),
  ])
}

function misplaced(page: Page): readonly Message[] {
  const found = misplacedPublic(page)
  if (found === undefined) return []
  return [
    misplacedMessage(
      page,
      found,
      'public:: false',
      'The page counts as private until then. For `public:: true` take the words away.',
    ),
  ]
}

/** `public:: true` as a bullet of its own: it says nothing of the page, which stays private. */
function ineffective(page: Page, pages: ReadonlyMap<PageKey, Page>, config: GraphConfig): readonly Message[] {
  if (publicProperty(page.properties) !== undefined) return []
  const property = page.blocks
    .filter(block => block.text.trim() === '')
    .flatMap(block => block.properties)
    .find(({key, value}) => key === 'public' && value === true)
  if (property === undefined || visibilityOf(page, {config, pages}).public) return []
  const found = {line: property.line, written: `${property.key}:: ${property.written}`}
  return [misplacedMessage(page, found, 'public:: true', 'The page is private until then.')]
}

function misplacedMessage(page: Page, found: {line: number; written: string}, expected: string, note: string): Message {
  return createMessage(
    'public-misplaced',
    page.path,
    {line: found.line, column: 1},
    `Unexpected \`${found.written}\` where it is no property of the page, expected it as the page's first line`,
    {actual: found.written, expected: [expected], note},
  )
}

/** Values that are neither `true` nor `false`, of the page and of its blocks. */
function unreadable(page: Page): readonly Message[] {
  return [publicProperty(page.properties), ...page.blocks.map(unpublishingProperty)].flatMap(property => {
    if (property === undefined || typeof property.value === 'boolean') return []
    const written = `${property.key}:: ${property.written}`
    return createMessage(
      'public-not-boolean',
      page.path,
      property,
      `Unexpected property \`${written}\`, expected \`public:: true\` or \`public:: false\``,
      {actual: written, expected: ['public:: true', 'public:: false'], note: 'It counts as private until then.'},
    )
  })
}
