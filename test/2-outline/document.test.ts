import {describe, expect, it} from 'vitest'
import {printOutline} from '../../plugins/2-outline/index.ts'
import {read, sketch} from './read.ts'

describe('a document', () => {
  it.each([
    ['is prose', 'One line.\n\nAnother.'],
    ['is prose that begins in bold', '**Ada:** Hello.\n\n**Ben:** Hi.'],
    ['is sections', '# A\n\n## B\n'],
    ['is front matter and a list among prose', '---\ntitle: T\n---\n\nSome words.\n\n- one\n- two\n'],
    ['is sections with lists', '# A\n\nSome words.\n\n- one\n- two\n- three\n\n## B\n\n- four\n'],
    ['is more prose than list', '# A\n\nSome words.\n\nMore words.\n\n- one\n'],
    ['is a list of tags in a section', '# A\n\nWords.\n\n## B\n\n* one\n* two\n'],
  ])('%s', (_, text) => expect(read(text).shape).toBe('document'))

  it.each([
    ['is not what begins with a bullet', '- a\n\nSome words.\n\n## B\n\nMore words.\n'],
    ['is not what has a property', '# A\n\nSome words.\n\n## B\nid:: x\n'],
    ['is not what has page properties', 'public:: true\n\nSome words.\n\nMore.\n'],
    ['is not what has page properties after front matter', '---\ntitle: T\n---\npublic:: true\n\nSome words.\n'],
    ['is not what has a heading in a bullet', '# A\n\nSome words.\n\nMore words.\n\n- ## B\n'],
    ['is not a heading over an outline', '# A\n- a\n\t- b\n- c\n'],
    ['is not front matter over an outline', '---\ntitle: T\n---\n\n- a\n\t- b\n'],
    ['is not front matter over a heading and an outline', '---\ntitle: T\n---\n\n## A\n- a\n- b\n'],
    ['is not one heading with its lines', '## A\nline\nline\n'],
    ['is not a preamble over an outline', 'Some words.\n- a\n- b\n'],
    ['is not empty', ''],
  ])('%s', (_, text) => expect(read(text).shape).toBe('outline'))

  it('has its sections as blocks, nested by their headings', () => {
    const outline = read('Intro.\n\n# A\n\n- one\n  - two\n\n### B\nkey:: value\n\n```\n# no\n```\n\n## C\n# D')
    // The property makes an outline of it.
    expect(outline.shape).toBe('outline')
    const document = read('Intro.\n\n# A\n\n- one\n  - two\n\n### B\n\n```\n# no\n```\n\n## C\n# D\n\nWords.')
    expect(sketch(document)).toEqual([
      ': Intro.',
      '0# # A⏎⏎- one⏎  - two',
      '1# ### B⏎⏎```⏎# no⏎```',
      '1# ## C',
      '0# # D⏎⏎Words.',
    ])
    expect(document.blocks.map(({line}) => line)).toEqual([3, 8, 14, 15])
  })

  it('takes a heading behind up to three blanks, and code for what stands further in', () => {
    const {blocks, shape} = read('Words.\n\n   # A\n\nWords.\n\n    # B\n')
    expect(shape).toBe('document')
    expect(blocks.map(({text}) => text)).toEqual(['   # A\n\nWords.\n\n    # B'])
  })

  it('names a fence without end where it stands', () => {
    const {messages, shape} = read('Words.\n\nMore words.\n\n  ```js\n  x\n')
    expect(shape).toBe('document')
    expect(messages.map(({rule, line, column}) => `${rule} ${line}:${column}`)).toEqual(['fence-unclosed 5:3'])
  })

  it('keeps indentation and has exact places', () => {
    const {blocks} = read('---\nx: y\n---\n\n# A\n\n    code\n\nWords.\n')
    expect(blocks[0]?.text).toBe('# A\n\n    code\n\nWords.')
    expect(blocks[0]?.map).toEqual({lines: [5, 6, 7, 8, 9], stripped: [0, 0, 0, 0, 0]})
  })

  it('is printed with its front matter', () => {
    const outline = read('---\ntitle: "[T]"\ntags: a, b\n---\nIntro.\n\n# A\nWords.\n')
    expect(printOutline(outline)).toBe('---\ntitle: "[T]"\ntags: a, b\n---\n\nIntro.\n\n# A\nWords.\n')
  })
})
