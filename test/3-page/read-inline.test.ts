import {describe, expect, it} from 'vitest'
import {readInlineFully} from '../../plugins/3-page/read-inline.ts'
import {sketch} from './sketch.ts'

function inline(text: string): string {
  return sketch(readInlineFully(text, {references: [], macros: []}))
}

describe('inline text in the edge cases', () => {
  it.each([
    ['E099', 'a_b_c *d*e __h__ _i_j', 'a_b_c emphasis(d)e strong(h) _i_j'],
    ['E100', '_f_g __h__', 'emphasis(f_g __h)_'],
    ['E101', '*a * b * c*', 'emphasis(a * b * c)'],
    ['E102', '2*3*4', '2emphasis(3)4'],
    [
      'E103',
      '~a~ ~~b~~ =c= ==d== ^e^ ^^f^^ x_{1} y^{2} z_3',
      '~a~ delete(b) =c= highlight(d) ^e^ highlight(f) xsubscript(1) ysuperscript(2) z_3',
    ],
    ['E104', '$5 and $6, $a b$, x$d$y $ e$', '$5 and $6, math(a b), xmath(d)y $ e$'],
    ['E105', 'x $$a$$ y', 'x displayMath(a) y'],
    ['E106', 'C:\\Users\\x \\alpha \\alphabet \\* \\_', 'C:Usersx α alphabet * _'],
    ['E107', '`` c`d `` `e\nf` x', 'inlineCode(c`d) `e⏎f` x'],
    ['E108', 'x ```e```', 'x inlineCode(`e)`'],
    [
      'E109',
      'https://x.org/a. https://x.org/(b) (https://x.org/c) "https://x.org/d"',
      'link(https://x.org/a→https://x.org/a). link(https://x.org/(b)→https://x.org/(b)) (https://x.org/c) "https://x.org/d"',
    ],
    [
      'E110',
      '<https://x.org> <a@b.org> a@b.org www.x.org',
      'link(https://x.org→https://x.org) link(a@b.org→mailto:a@b.org) a@b.org www.x.org',
    ],
    // Knowing difference: Logseq wants ten bytes to follow.
    ['E111', '<b>x</b>', 'html(<b>x</b>)'],
    // Knowing difference: an element without content needs no closing tag.
    ['E112', 'x <br> y', 'x html(<br>) y'],
    ['E112 b', 'x <b> y', 'x <b> y'],
    [
      'E113',
      '[a](<b c.png>) [d](e(1).png) ![f](g.png){:width 200, :height 100} ![h](i.png) {:width 1}',
      'link(a→b c.png) link(d→e(1).png) image(f→g.png 200x100) image(h→i.png) {:width 1}',
    ],
    ['E114', '[a\nb](c)', '[a⏎b](c)'],
    ['E115', 'a  \nb\nc', 'a⏎b⏎c'],
    [
      'E116',
      '[^1] [1/3] [50%] [ ] [2023-01-05 Thu]',
      'footnoteReference 1() [1/3] [50%] [ ] timestamp([2023-01-05 Thu])',
    ],
  ])('%s %s', (_, text, expected) => expect(inline(text)).toBe(expected))
})

describe('emphasis', () => {
  it.each([
    ['closes beside full-width punctuation', '**中文。**中文', 'strong(中文。)中文'],
    ['nests', '***x*** **a *b* c**', 'emphasis(strong(x)) strong(a emphasis(b) c)'],
    ['closes at the first marks that fit', '**a *b***', 'strong(a *b)*'],
    ['reads nothing between three marks', '***[[x]]***', 'emphasis(strong([[x]]))'],
    ['does not nest marks of one kind', '*a **b** c*', 'emphasis(a )emphasis(b)* c*'],
    ['keeps code from closing it', '*a `b*` c*', 'emphasis(a inlineCode(b*) c)'],
    ['keeps an escaped mark from closing it', '*a\\* b*', 'emphasis(a* b)'],
    ['takes the text’s last mark after a blank', '*a *', 'emphasis(a )'],
    ['does not open with underscores in a word', 'a_b_ c', 'a_b_ c'],
    ['does not close with underscores in a word', '_a_b', '_a_b'],
    ['opens and closes with stars in a word', 'a**b c**d', 'astrong(b c)d'],
    ['does not read one tilde, equals sign or caret', '~a~ =b= ^c^', '~a~ =b= ^c^'],
    ['reads no maths, addresses or HTML', '**$a$ https://x.org <b>c</b>**', 'strong($a$ https://x.org <b>c</b>)'],
    ['breaks at the same marks in brackets', '*[[a*b]]*', 'emphasis([[a)b]]*'],
    ['does not open before a space', '* a*', '* a*'],
    ['does not span from highlight to outside', '==a *b== c*', 'highlight(a *b) c*'],
    ['does not let highlight span out of it', '*a ==b* c==', 'emphasis(a ==b) c=='],
    ['holds highlight', '*a ==b== c*', 'emphasis(a highlight(b) c)'],
    ['takes two of three equals signs', '===a===', 'highlight(=a)='],
    ['crosses a line end', '*a\nb*', 'emphasis(a⏎b)'],
  ])('%s', (_, text, expected) => expect(inline(text)).toBe(expected))
})

describe('references', () => {
  it.each([
    ['reads a name with spaces', 'a [[b c]] d', 'a pageReference(b c) d'],
    ['trims a name', '[[ a ]]', 'pageReference(a)'],
    ['does not read inside code', '`[[a]]`', 'inlineCode([[a]])'],
    ['does not cross a line', '[[a\nb]]', '[[a⏎b]]'],
    ['does not read a name of blanks', '[[  ]]', '[[  ]]'],
    ['reads a labelled name with spaces', '[x]([[b c]])', 'pageReference(x→b c)'],
    ['reads a labelled name with a title', '[x]([[b]] "t")', 'pageReference(x→b)'],
    ['does not read a label as a reference', '[[[a]]](b)', 'pageReference([a)](b)'],
    [
      'reads a bare id as a target',
      '[x](628953c1-8d75-49fe-a648-f4c612109098)',
      'blockReference(x→628953c1-8d75-49fe-a648-f4c612109098)',
    ],
    ['does not read a bare id in text', '628953c1-8d75-49fe-a648-f4c612109098', '628953c1-8d75-49fe-a648-f4c612109098'],
    ['reads a tag of other scripts', '#中文。后', 'tag(中文。后)'],
    ['does not read a tag of nothing', '# a #', '# a #'],
    ['does not end a tag at an emphasis mark', '#a*b', 'tag(a*b)'],
    ['does not read a tag within emphasis', '*b #a*', 'emphasis(b #a)'],
    ['reads a page reference behind a hash within emphasis', '*b #[[a c]]*', 'emphasis(b #pageReference(a c))'],
    ['reads a page reference within emphasis', '**[[a]]**', 'strong(pageReference(a))'],
    ['reads one beside CJK text', '见[[甲]]和[[乙]]', '见pageReference(甲)和pageReference(乙)'],
  ])('%s', (_, text, expected) => expect(inline(text)).toBe(expected))
})

describe('links and images', () => {
  it.each([
    ['reads a target with spaces', '[a](b c)', 'link(a→b c)'],
    ['reads a title', '[a](b "c d")', 'link(a→b)'],
    ['reads highlight and emphasis in a label', '[==a *b*==](c)', 'link(highlight(a emphasis(b))→c)'],
    ['reads an image as a label', '[![a](b.png)](c)', 'link(image(a→b.png)→c)'],
    ['keeps of a link in a label its words and its address', '[a [b](c) d](e)', 'link(a b (c) d→e)'],
    ['does not read an image glued to a word', 'a![i](p)', 'a!link(i→p)'],
    ['does not read without a target', '[a] (b)', '[a] (b)'],
    ['reads a percentage as a size', '![a](b.png){:width "50%"}', 'image(a→b.png 50%x)'],
    ['does not read other facts as a size', '![a](b.png){:align left}', 'image(a→b.png)'],
    [
      'ends an address at full-width punctuation',
      '见 https://x.org/a，然后',
      '见 link(https://x.org/a→https://x.org/a)，然后',
    ],
  ])('%s', (_, text, expected) => expect(inline(text)).toBe(expected))
})

describe('time', () => {
  it.each([
    ['reads a scheduled day', 'SCHEDULED: <2023-01-05 Thu .+1d>', 'timestamp(SCHEDULED: <2023-01-05 Thu .+1d>)'],
    ['reads a time of day', 'at <2023-01-05 Thu 10:00>', 'at timestamp(<2023-01-05 Thu 10:00>)'],
    ['reads a range as one', '<2023-01-05 Thu>--<2023-01-06 Fri>', 'timestamp(<2023-01-05 Thu>--<2023-01-06 Fri>)'],
    ['does not read without a weekday', 'SCHEDULED: <2023-01-05>', 'SCHEDULED: <2023-01-05>'],
  ])('%s', (_, text, expected) => expect(inline(text)).toBe(expected))

  it('takes a timestamp apart', () => {
    const [node] = readInlineFully('DEADLINE: <2023-01-05 Thu 10:00 ++2w>', {references: [], macros: []})
    expect(node).toMatchObject({keyword: 'deadline', active: true, date: '2023-01-05', time: '10:00', repeater: '++2w'})
  })
})
