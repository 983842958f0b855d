import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {pageSlug, reservedSegments} from '../../../plugins/5-views/urls/index.ts'

describe('pageSlug', () => {
  it.each([
    ['lower-cases and turns spaces to dashes', 'AI in Business', 'ai-in-business'],
    ['keeps letters of all scripts', '机器学习 Überblick', '机器学习-überblick'],
    ['composes letters', 'E\u0301te\u0301', 'été'],
    ['keeps a namespace a path', 'Garden/Hand tools', 'garden/hand-tools'],
    ['drops empty parts of a path', '/Garden//tools/', 'garden/tools'],
    ['drops what an address may not hold', 'What is 100% "C#": a guide?', 'what-is-100-c-a-guide'],
    ['drops leading dots', '.well/.secret', 'well/secret'],
    ['keeps dots and dashes inside', 'v1.2 -- final', 'v1.2-final'],
    ['drops control characters', 'a\u0000b\u001fc', 'a-b-c'],
    ['sets a page apart from our own routes', 'Tags', 'tags-page'],
    ['sets a namespace apart from our own routes', 'Journals/2026', 'journals-page/2026'],
    ['does not touch such a name further down', 'My/Tags', 'my/tags'],
    ['sets a page apart from a feed', 'feed.xml', 'feed.xml-page'],
    ['sets a page apart from the file of the page above', 'Garden/index.html', 'garden/index-html'],
    ['sets a page apart from our script', 'theme.js', 'theme.js-page'],
    ['sets a page apart from our folder of scripts', '_lectern/x', '_lectern-page/x'],
    [
      'sets a page apart from a block by itself',
      'B/6650a0b1-1111-4a2b-8c3d-000000000001',
      'b-page/6650a0b1-1111-4a2b-8c3d-000000000001',
    ],
    ['does not touch another page below a page called B', 'B/6650a0b1', 'b/6650a0b1'],
    ['leads no step up', '../../x', `${pageSlug('..')}/${pageSlug('..')}/x`],
    ['keeps no host', '//evil.example/', 'evil.example'],
    ['sets a page apart from a device', 'Con', 'con-page'],
  ])('%s', (_, title, expected) => {
    expect(pageSlug(title)).toBe(expected)
  })

  it('gives a name of nothing but unsafe characters its hash', () => {
    expect(pageSlug('???')).toMatch(/^p-[\da-f]{8}$/)
    expect(pageSlug('???')).not.toBe(pageSlug('?'))
  })

  it('makes a path that no system takes one component', () => {
    const slug = pageSlug('a/'.repeat(2000))
    expect(slug).not.toContain('/')
    expect(slug.length).toBeLessThanOrEqual(200)
  })

  it('cuts a long component and ends it in a hash', () => {
    const slugs = ['a', 'b'].map(end => pageSlug(`${'字'.repeat(100)}${end}`))
    for (const slug of slugs) {
      expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(200)
      expect(slug).toMatch(/字-[\da-f]{8}$/)
    }
    expect(slugs[0]).not.toBe(slugs[1])
  })

  it('holds for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'})), text => {
        const slug = pageSlug(text)
        const parts = slug.split('/')
        expect(slug).not.toBe('')
        expect(reservedSegments.has(parts[0] ?? '')).toBe(false)
        for (const part of parts) {
          expect(part).not.toBe('')
          expect(part).not.toMatch(/^\.|[?#%\\:*"<>|\s\p{Cc}]/u)
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(200)
        }
        expect(pageSlug(text)).toBe(slug)
      }),
    )
  })
})
