import {describe, expect, it} from 'vitest'
import {read, sketch} from './read.ts'

function sketchOrg(text: string): string[] {
  return sketch(read(text, 'pages/case.org'))
}

describe('an Org file', () => {
  it.each([
    ['nests by stars', '* a\n** b\n* c', ['0 a', '1 b', '0 c']],
    ['counts a jump as one', '** a\n**** b\n*** c', ['0 a', '1 b', '1 c']],
    ['keeps body lines, lists too', '* a\n- b\n  + c\ntext', ['0 a⏎- b⏎  + c⏎text']],
    ['keeps marker, tags and links', '* TODO [#A] a [[b][c]] :x:y:', ['0 TODO [#A] a [[b][c]] :x:y:']],
    ['reads properties from a drawer', '* a\n:PROPERTIES:\n:ID: x\n:Key_b: v w\n:END:\nt', ['0 a⏎t {id=x; key-b=v w}']],
    ['reads a drawer in a headline', '* :PROPERTIES:\n:a: 1\n:END:\nt', ['0 t {a=1}']],
    ['keeps a drawer in a headline that is none', '* :PROPERTIES:\nx\n:END:', ['0 :PROPERTIES:⏎x⏎:END:']],
    ['reads page properties from directives', '#+TITLE: T\n#+tags: a, b\n\n* a', ['page title=T; tags=a, b', '0 a']],
    ['reads page properties from a first drawer', ':PROPERTIES:\n:title: T\n:END:\n* a', ['page title=T', '0 a']],
    ['keeps the preamble', 'words\n* a', [': words', '0 a']],
    ['drops a logbook', '* a\n:LOGBOOK:\n* x\n:END:\n* b', ['0 a', '0 b']],
    ['hides stars in a container', '* a\n#+BEGIN_SRC\n* x\n#+END_SRC', ['0 a⏎#+BEGIN_SRC⏎* x⏎#+END_SRC']],
    ['does not hide stars in Markdown’s fences', '* a\n```\n* x\n```', ['0 a⏎```', '0 x⏎```']],
    ['does not take an indented star', '* a\n * x', ['0 a⏎ * x']],
    ['does not take stars without a blank', '* a\n**x**', ['0 a⏎**x**']],
    ['does not read a line of properties', '* a\nb:: 1', ['0 a⏎b:: 1']],
    ['does not read a directive in a block', '* a\n#+title: T', ['0 a⏎#+title: T']],
  ])('%s', (_, text, expected) => expect(sketchOrg(text)).toEqual(expected))

  it('says what of its markup is not read, and nothing where all is', () => {
    const {messages, blocks} = read('#+title: T\n* a /b/\n** b <<c>> <<d>>', 'pages/case.org')
    expect(messages).toMatchObject([{rule: 'org-approximate', severity: 'info', line: 3, column: 6, actual: '<<c>>'}])
    expect(blocks[1]?.map).toEqual({lines: [3], stripped: [3]})
    expect(read('* a /b/ [[c][d]] :e:\n- f', 'pages/case.org').messages).toEqual([])
  })
})
