import type {Nodes, Root, RootContent} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {expectTypeOf, it} from 'vitest'
import {type Block, type LogseqData, type PageReference, remarkLogseq} from '../../plugins/remark-logseq.ts'

// `tsc` checks this file; the test below only says that it is looked at.
it('has types', () => {
  unified().use(remarkParse).use(remarkLogseq)
  unified()
    .use(remarkParse)
    .use(remarkLogseq, {outline: 'auto', resolve: (name, kind) => (kind === 'page' ? {href: name} : undefined)})
  const parser = unified().use(remarkParse)
  // @ts-expect-error: no such option.
  parser.use(remarkLogseq, {outlines: true})
  // @ts-expect-error: an address is a string.
  parser.use(remarkLogseq, {resolve: () => ({href: 1})})
  expectTypeOf<VFile['data']['logseq']>().toEqualTypeOf<LogseqData | undefined>()
  expectTypeOf<Extract<RootContent, {type: 'block'}>>().toEqualTypeOf<Block>()
  expectTypeOf<Extract<Nodes, {type: 'pageReference'}>>().toEqualTypeOf<PageReference>()
  expectTypeOf<Extract<Nodes, {type: 'taskMarker'}>['value']>().toEqualTypeOf<string>()
  expectTypeOf<Root['children'][number]['type']>()
    .extract<'outline' | 'properties'>()
    .toEqualTypeOf<'outline' | 'properties'>()
})
