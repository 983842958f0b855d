import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {
  buildSite,
  type CompileOptions,
  checkDeck,
  compileGraph,
  graphPath,
  projectPublic,
  type RuleId,
  reviewGraph,
  rules,
} from '../../plugins/index.ts'
import {compileFolder, type CompileOptions as FolderOptions} from '../../src/graph-folder/index.ts'
import {tinyOptions} from '../5-views/tiny-site.ts'

type Files = Readonly<Record<string, string>>

/** What sets a rule off, where, and the nearest thing that does not. */
interface Case {
  readonly files: Files
  /** The one message of the rule: `file:line:column`. */
  readonly at: string
  /** The message says this: what the author wrote. */
  readonly says: string
  /** The same folder, mended. */
  readonly mended: Files
  readonly assets?: readonly string[]
}

const id = '64f0c9d2-1111-4222-8333-444455556666'
const end = '- This is a [[presentation]] slide and is the end.'

// A folder for each rule that only the text of files decides.
const cases: Partial<Record<RuleId, Case>> = {
  'alias-collision': {
    files: {'pages/Heap.md': 'alias:: Compost', 'pages/Soil.md': 'alias:: compost'},
    at: 'pages/Soil.md:1:9',
    says: '`compost`',
    mended: {'pages/Heap.md': 'alias:: Compost', 'pages/Soil.md': 'alias:: loam'},
  },
  'asset-case': {
    files: {'pages/A.md': '- a ![Plan](../assets/Plan.png)'},
    at: 'pages/A.md:1:13',
    says: '`../assets/Plan.png`',
    mended: {'pages/A.md': '- a ![Plan](../assets/plan.png)'},
    assets: ['assets/plan.png'],
  },
  'asset-missing': {
    files: {'pages/A.md': '- a ![Plan](../assets/plan.png)'},
    at: 'pages/A.md:1:13',
    says: '`../assets/plan.png`',
    mended: {'pages/A.md': '- a ![Plan](../assets/here.png)'},
    assets: ['assets/here.png'],
  },
  'block-reference-broken': {
    files: {'pages/A.md': `- see ((${id}))`},
    at: 'pages/A.md:1:7',
    says: id,
    mended: {'pages/A.md': `- see ((${id}))\n- rakes\n  id:: ${id}`},
  },
  'block-reference-unread': {
    files: {'pages/A.md': `- see“((${id}))”`},
    at: 'pages/A.md:1:7',
    says: id,
    mended: {'pages/A.md': `- see “ ((${id})) ”\n- rakes\n  id:: ${id}`},
  },
  'block-unclosed': {
    files: {'pages/A.md': '- #+BEGIN_QUOTE\n  Water in the evening.\n- Next'},
    at: 'pages/A.md:1:3',
    says: '`#+END_QUOTE`',
    mended: {'pages/A.md': '- #+BEGIN_QUOTE\n  Water in the evening.\n  #+END_QUOTE\n- Next'},
  },
  'config-unreadable': {
    files: {'pages/A.md': '- a', 'logseq/config.edn': '{:hidden [\n "drafts" }'},
    at: 'logseq/config.edn:2:11',
    says: '`}`',
    mended: {'pages/A.md': '- a', 'logseq/config.edn': '{:hidden [\n "drafts" ]}'},
  },
  'deck-cycle': {
    files: {
      'pages/A.md': '- Next [[presentation]] slide [[B]]',
      'pages/B.md': '- words\n- Next [[presentation]] slide [[A]]',
    },
    at: 'pages/B.md:2:1',
    says: '`A`',
    mended: {'pages/A.md': '- Next [[presentation]] slide [[B]]', 'pages/B.md': `- words\n${end}`},
  },
  'deck-open-end': {
    files: {'pages/A.md': '- words\n- This is a [[presentation]] slide and the next slide is'},
    at: 'pages/A.md:2:1',
    says: '`A`',
    mended: {'pages/A.md': `- words\n${end}`},
  },
  'deck-page-missing': {
    files: {'pages/A.md': '- Next [[presentation]] slide [[Sowing in Arpil]]', 'pages/Sowing in April.md': end},
    at: 'pages/A.md:1:31',
    says: '`Sowing in Arpil`',
    mended: {'pages/A.md': '- Next [[presentation]] slide [[Sowing in April]]', 'pages/Sowing in April.md': end},
  },
  'deck-self-pointer': {
    files: {'pages/Sowing.md': '- Next [[presentation]] slide [[sowing]]'},
    at: 'pages/Sowing.md:1:31',
    says: '`sowing`',
    mended: {'pages/Sowing.md': '- Next [[presentation]] slide [[Weeding]]', 'pages/Weeding.md': end},
  },
  'deck-name-taken': {
    files: {'pages/A.md': `deck-title:: Spring\n\n${end}`, 'pages/B.md': `deck-title:: spring\n\n${end}`},
    at: 'pages/B.md:1:1',
    says: '`spring`',
    mended: {'pages/A.md': `deck-title:: Spring\n\n${end}`, 'pages/B.md': `deck-title:: Summer\n\n${end}`},
  },
  'deck-slide-id-taken': {
    files: {'pages/A.md': `- # B\n  slide-id:: beds\n- # C\n  slide-id:: Beds\n${end}`},
    at: 'pages/A.md:4:14',
    says: '`slide-id:: Beds`',
    mended: {'pages/A.md': `- # B\n  slide-id:: beds\n- # C\n  slide-id:: paths\n${end}`},
  },
  'deck-page-shared': {
    files: {
      'pages/A.md': '- Next [[presentation]] slide [[Sowing]]',
      'pages/B.md': '- Next [[presentation]] slide [[Sowing]]',
      'pages/Sowing.md': end,
    },
    at: 'pages/Sowing.md:1:1',
    says: '`A` and `B`',
    mended: {'pages/A.md': '- Next [[presentation]] slide [[Sowing]]', 'pages/B.md': end, 'pages/Sowing.md': end},
  },
  'deck-pointer-repeated': {
    files: {
      'pages/A.md': '- Next [[presentation]] slide [[Sowing]]\n- Next [[presentation]] slide [[Sowing]]',
      'pages/Sowing.md': end,
    },
    at: 'pages/A.md:2:1',
    says: '`Sowing`',
    mended: {'pages/A.md': '- Next [[presentation]] slide [[Sowing]]', 'pages/Sowing.md': end},
  },
  'deck-previous-ignored': {
    files: {
      'pages/A.md': '- Next [[presentation]] slide [[Sowing]]',
      'pages/B.md': `prev-slide:: [[A]]\n\n${end}`,
      'pages/Sowing.md': end,
    },
    at: 'pages/B.md:1:14',
    says: '`Sowing`',
    mended: {'pages/A.md': '- Next [[presentation]] slide [[B]]', 'pages/B.md': `prev-slide:: [[A]]\n\n${end}`},
  },
  'deck-target-renamed': {
    files: {'pages/A.md': '- Next [[presentation]] slide [[sowing]]', 'pages/Sowing.md': end},
    at: 'pages/A.md:1:31',
    says: '`Sowing`',
    mended: {'pages/A.md': '- Next [[presentation]] slide [[Sowing]]', 'pages/Sowing.md': end},
  },
  'deck-too-long': {
    files: Object.fromEntries(
      Array.from({length: 2002}, (_, at) => [
        `pages/P${at}.md`,
        at === 2001 ? end : `- Next [[presentation]] slide [[P${at + 1}]]`,
      ]),
    ),
    at: 'pages/P1999.md:1:1',
    says: '2000',
    mended: {'pages/P0.md': '- Next [[presentation]] slide [[P1]]', 'pages/P1.md': end},
  },
  'deck-two-successors': {
    files: {
      'pages/A.md': '- Next [[presentation]] slide [[Sowing]]\n- Next [[presentation]] slide [[Weeding]]',
      'pages/Sowing.md': end,
      'pages/Weeding.md': end,
    },
    at: 'pages/A.md:2:31',
    says: '`Sowing` and `Weeding`',
    mended: {
      'pages/A.md': '- Next [[presentation/x]] slide [[Sowing]]\n- Next [[presentation/y]] slide [[Weeding]]',
      'pages/Sowing.md': end,
      'pages/Weeding.md': end,
    },
  },
  'embed-cycle': {
    files: {'pages/A.md': '- {{embed [[B]]}}', 'pages/B.md': '- b\n- {{embed [[A]]}}'},
    at: 'pages/B.md:2:11',
    says: '`A`',
    mended: {'pages/A.md': '- {{embed [[B]]}}', 'pages/B.md': '- b\n- [[A]]'},
  },
  'fence-unclosed': {
    files: {'pages/A.md': '- Watering\n  ```python\n  litres = 5\n- Next'},
    at: 'pages/A.md:2:3',
    says: '`` ```python ``',
    mended: {'pages/A.md': '- Watering\n  ```python\n  litres = 5\n  ```\n- Next'},
  },
  'file-empty': {
    files: {'pages/A.md': '- a', 'pages/Ideas.md': ' \n'},
    at: 'pages/Ideas.md:1:1',
    says: '`pages/Ideas.md`',
    mended: {'pages/A.md': '- a', 'pages/Ideas.md': 'x\n'},
  },
  'front-matter-invalid': {
    files: {'pages/A.md': '---\ntitle: Peas\ntags:\n  - [early\n---\n'},
    at: 'pages/A.md:5:1',
    says: 'YAML',
    mended: {'pages/A.md': '---\ntitle: Peas\ntags:\n  - [early]\n---\n'},
  },
  'id-duplicate': {
    files: {'pages/A.md': `- Rakes\n  id:: ${id}\n- Spades\n  id:: ${id}`},
    at: 'pages/A.md:4:8',
    says: id,
    mended: {'pages/A.md': `- Rakes\n  id:: ${id}\n- Spades\n  id:: ${id.replace('64', '65')}`},
  },
  'indent-mixed': {
    files: {'pages/A.md': '- Beds\n\t- North\n  - South'},
    at: 'pages/A.md:3:1',
    says: 'level 3',
    mended: {'pages/A.md': '- Beds\n\t- North\n\t- South'},
  },
  'link-broken': {
    files: {'pages/A.md': '- Beds of [[Early\n  peas]] and beans', 'pages/Early peas.md': '- x'},
    at: 'pages/A.md:1:11',
    says: '`[[Early ⏎ peas]]`',
    mended: {'pages/A.md': '- Beds of [[Early peas]] and beans', 'pages/Early peas.md': '- x'},
  },
  'macro-unread': {
    files: {'pages/A.md': '- {{video https://v.example.org/1, , 3}}'},
    at: 'pages/A.md:1:3',
    says: '`{{video https://v.example.org/1, , 3}}`',
    mended: {'pages/A.md': '- {{video https://v.example.org/1}}'},
  },
  'org-approximate': {
    files: {'pages/A.org': '* Rakes\n<<leaf>> Leaf rakes first.'},
    at: 'pages/A.org:2:1',
    says: '<<leaf>>',
    mended: {'pages/A.org': '* Rakes\nLeaf rakes first.'},
  },
  'outline-too-deep': {
    files: {'pages/A.md': levels(101)},
    at: 'pages/A.md:101:1',
    says: '101',
    mended: {'pages/A.md': levels(100)},
  },
  'page-collision': {
    files: {'pages/Rakes.md': '- a', 'pages/tools/rakes.md': '- b'},
    at: 'pages/tools/rakes.md:1:1',
    says: '`pages/Rakes.md`',
    mended: {'pages/Rakes.md': '- a', 'pages/tools/spades.md': '- b'},
  },
  'page-missing': {
    files: {'pages/A.md': '- Ask at [[The seed bnak]]', 'pages/The seed bank.md': '- seeds'},
    at: 'pages/A.md:1:10',
    says: '`The seed bnak`',
    mended: {'pages/A.md': '- Ask at [[The seed bank]]', 'pages/The seed bank.md': '- seeds'},
  },
  'plan-unread': {
    files: {'pages/A.md': '- TODO Water\n  SCHEDULED: <2026-05-01>'},
    at: 'pages/A.md:2:3',
    says: '`SCHEDULED: <2026-05-01>`',
    mended: {'pages/A.md': '- TODO Water\n  SCHEDULED: <2026-05-01 Fri>'},
  },
  'pointer-near-miss': {
    files: {
      'pages/A.md': '- Maybe the next slide of the [[presentation]] could be [[A]]',
      'pages/presentation.md': '- what talks are made of',
    },
    at: 'pages/A.md:1:1',
    says: 'slide pointer',
    mended: {'pages/A.md': '- Maybe the next slide could be [[A]]'},
  },
  'property-duplicate': {
    files: {'pages/A.md': 'tags:: vegetables\ntags:: early\n\n- a'},
    at: 'pages/A.md:2:1',
    says: '`tags`',
    mended: {'pages/A.md': 'tags:: vegetables, early\n\n- a'},
  },
  'property-key-invalid': {
    files: {'pages/A.md': '- Rakes\n  price(£):: 12'},
    at: 'pages/A.md:2:1',
    says: '`price(£)`',
    mended: {'pages/A.md': '- Rakes\n  price:: 12'},
  },
  'property-misplaced': {
    files: {'pages/A.md': '- Rhubarb\n  season:: spring\n\n  bed:: north'},
    at: 'pages/A.md:4:1',
    says: '`bed`',
    mended: {'pages/A.md': '- Rhubarb\n  season:: spring\n  bed:: north'},
  },
  'public-misplaced': {
    files: {'pages/A.md': '- public:: false\n- words'},
    at: 'pages/A.md:1:1',
    says: '`public:: false`',
    mended: {'pages/A.md': 'public:: false\n\n- words'},
  },
  'public-not-boolean': {
    files: {'pages/A.md': 'public:: yes\n\n- a'},
    at: 'pages/A.md:1:10',
    says: '`public:: yes`',
    mended: {'pages/A.md': 'public:: true\n\n- a'},
  },
  'task-unread': {
    files: {'pages/A.md': '- TODO: water the beds'},
    at: 'pages/A.md:1:3',
    says: '`TODO:`',
    mended: {'pages/A.md': '- TODO water the beds'},
  },
  'query-unreadable': {
    files: {'pages/A.md': '- {{query (and [[A]] (tsak TODO))}}'},
    at: 'pages/A.md:1:1',
    says: '`(tsak TODO)`',
    mended: {'pages/A.md': '- {{query (and [[A]] (task TODO))}}'},
  },
  'query-unsupported': {
    files: {
      'pages/A.md': '- Beds\n  #+BEGIN_QUERY\n  {:query [:find (pull ?b [*]) :where [?b :bed/soil _]]}\n  #+END_QUERY',
    },
    at: 'pages/A.md:1:1',
    says: '`[?b :bed/soil _]`',
    mended: {
      'pages/A.md':
        '- Beds\n  #+BEGIN_QUERY\n  {:query [:find (pull ?b [*]) :where [?b :block/marker _]]}\n  #+END_QUERY',
    },
  },
}

function levels(count: number): string {
  return Array.from({length: count}, (_, depth) => `${'\t'.repeat(depth)}- level`).join('\n')
}

// Rules of `lectern check` alone: no build says them.
const reviewCases: Partial<Record<RuleId, Case>> = {
  'asset-unused': {
    files: {'journals/2026_05_01.md': '- a'},
    at: 'assets/plan.png:1:1',
    says: '`assets/plan.png`',
    mended: {'journals/2026_05_01.md': '- ![Plan](../assets/plan.png)'},
    assets: ['assets/plan.png'],
  },
  'page-orphan': {
    files: {'pages/Rakes.md': '- a', 'journals/2026_05_01.md': '- a'},
    at: 'pages/Rakes.md:1:1',
    says: '`Rakes`',
    mended: {'pages/Rakes.md': '- a', 'journals/2026_05_01.md': '- [[Rakes]]'},
  },
  'private-target': {
    files: {'pages/Rakes.md': '- a', 'journals/2026_05_01.md': 'public:: true\n\n- my [[Rakes]]'},
    at: 'journals/2026_05_01.md:3:6',
    says: '`Rakes`',
    mended: {'pages/Rakes.md': 'public:: true\n\n- a', 'journals/2026_05_01.md': 'public:: true\n\n- my [[Rakes]]'},
  },
}

const gradient = (stops: string) => `- ## Beds\n  background:: ${stops}\n\t- one\n\t- two\n${end}`
const many = (count: number) => `- ## Beds\n\t- ${'word '.repeat(count).trim()}\n${end}`
const lines = (count: number) => Array.from({length: count}, () => '\t- a bed').join('\n')

// Rules of `lectern decks --check`: they look at slides.
const deckCases: Partial<Record<RuleId, Case>> = {
  'deck-time': {
    files: {'pages/A.md': `duration:: 2m\n\n- ## Beds\n  timing:: 5m\n\t- one\n\t- two\n${end}`},
    at: 'pages/A.md:1:12',
    says: '`duration:: 2m`',
    mended: {'pages/A.md': `duration:: 6m\n\n- ## Beds\n  timing:: 5m\n\t- one\n\t- two\n${end}`},
  },
  'slide-alt-missing': {
    files: {'pages/A.md': `- ## Beds\n\t- from above\n\t- ![image.png](../assets/image.png)\n${end}`},
    at: 'pages/A.md:3:1',
    says: 'picture without a description',
    mended: {'pages/A.md': `- ## Beds\n\t- from above\n\t- ![Plan of the beds](../assets/image.png)\n${end}`},
    assets: ['assets/image.png'],
  },
  'slide-contrast': {
    files: {'pages/A.md': gradient('#101010 -> #f0f0f0')},
    at: 'pages/A.md:2:16',
    says: '`background:: #101010 -> #f0f0f0`',
    mended: {'pages/A.md': gradient('#101010 -> #303030')},
  },
  'slide-layout-unfit': {
    files: {'pages/A.md': `- ## Beds\n  layout:: image-right\n\t- one\n\t- two\n${end}`},
    at: 'pages/A.md:2:12',
    says: '`layout:: image-right`',
    mended: {'pages/A.md': `- ## Beds\n  layout:: two-cols\n\t- one\n\t- two\n${end}`},
  },
  'slide-overflow': {
    files: {'pages/A.md': `- ## Beds\n  overflow:: fit\n${lines(30)}\n${end}`},
    at: 'pages/A.md:1:1',
    says: '% of the room',
    mended: {'pages/A.md': `- ## Beds\n  overflow:: fit\n${lines(5)}\n${end}`},
  },
  'slide-property-unread': {
    files: {'pages/A.md': `- ## Beds\n  layout:: two-colums\n\t- one\n\t- two\n${end}`},
    at: 'pages/A.md:2:12',
    says: '`layout:: two-colums`',
    mended: {'pages/A.md': `- ## Beds\n  layout:: two-cols\n\t- one\n\t- two\n${end}`},
  },
  'slide-text-small': {
    files: {'pages/A.md': `- ## Beds\n  zoom:: 0.8\n${wide(15)}\n${end}`},
    at: 'pages/A.md:1:1',
    says: 'cells of 14.2 px',
    mended: {'pages/A.md': `- ## Beds\n${wide(15)}\n${end}`},
  },
  'slide-title-missing': {
    files: {
      'pages/A.md': `- ## ![Plan of the beds](../assets/plan.png)\n\t- where the peas go\n\t- and the beans\n${end}`,
    },
    at: 'pages/A.md:1:1',
    says: 'without words in its heading',
    mended: {
      'pages/A.md': `- ## Beds ![Plan of the beds](../assets/plan.png)\n\t- where the peas go\n\t- and the beans\n${end}`,
    },
    assets: ['assets/plan.png'],
  },
  'slide-words': {
    files: {'pages/A.md': many(76)},
    at: 'pages/A.md:1:1',
    says: '76 words',
    mended: {'pages/A.md': many(75)},
  },
}

/** A table of a header and a row. */
function wide(columns: number): string {
  const row = (cell: string) => `| ${Array.from({length: columns}, () => cell).join(' | ')} |`
  return `\t- ${row('a bed')}\n\t  ${row('---')}\n\t  ${row('some peas')}`
}

/** Messages of the core alone about a few files. */
function compileFiles(files: Files, assets: readonly string[] = []) {
  const pages = Object.entries(files).filter(([path]) => !path.startsWith('logseq/'))
  const configText = files['logseq/config.edn']
  const options: CompileOptions = {
    assets: assets.map(path => ({path: graphPath(path)})),
    ...(configText === undefined ? {} : {configText: {path: 'logseq/config.edn', text: configText}}),
  }
  return compileGraph(
    pages.map(([path, text]) => ({path: graphPath(path), text})),
    options,
  )
}

const compile = (files: Files, assets?: readonly string[]) => compileFiles(files, assets).messages
const review = (files: Files, assets?: readonly string[]) => reviewGraph(compileFiles(files, assets).graph)

const checkTalk = (files: Files, assets?: readonly string[]) => {
  const {graph, messages} = compileFiles(files, assets)
  const site = buildSite(projectPublic(graph, {allPagesPublic: true, notes: false, mentions: 'text'}), tinyOptions)
  return site.decks.flatMap(({id}) => checkDeck(site, id, messages).messages)
}

describe.each([
  ...Object.entries(deckCases).map(([rule, made]) => [rule, made, checkTalk] as const),
  ...Object.entries(cases).map(([rule, made]) => [rule, made, compile] as const),
  ...Object.entries(reviewCases).map(([rule, made]) => [rule, made, review] as const),
])('%s', (rule, {files, at, says, mended, assets}, compile) => {
  it('is set off where the author wrote it, and says what that was', () => {
    const found = compile(files, assets).filter(message => message.rule === rule)
    expect(found.map(({file, line, column}) => `${file}:${line}:${column}`)).toEqual([at])
    expect(found[0]?.reason).toMatch(/^Unexpected .+, expected .+/)
    expect(found[0]?.reason).toContain(says)
    expect(found[0]).toMatchObject({
      severity: rules[rule as RuleId].severity,
      url: `docs/diagnostics.md#${rule}`,
    })
  })

  it('is the only thing that is wrong there', () => {
    const others = compile(files, assets).filter(message => message.rule !== rule)
    expect(others).toEqual([])
  })

  it('is not set off by the same folder, mended', () => {
    expect(compile(mended, assets)).toEqual([])
    expect(compileFiles(mended, assets).messages).toEqual([])
  })
})

// What only a disk or an address decides.
const roots: string[] = []

afterAll(() => Promise.all(roots.map(root => rm(root, {recursive: true, force: true}))))

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-rule-'))
  roots.push(root)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true})
    await writeFile(join(root, path), content)
  }
  return root
}

interface FolderCase {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** A name as bytes, where no string spells it. */
  readonly oddName?: Uint8Array
  readonly options?: FolderOptions
  readonly at: string
}

const folderCases: Partial<Record<RuleId, FolderCase>> = {
  'asset-unreadable': {
    files: {
      'pages/A.md': 'public:: true\n\n- a ![Plan](../assets/plan.png) twice ![Plan](../assets/plan.png)',
      'assets/plan.png': 'no',
    },
    at: 'pages/A.md:3:13',
  },
  'diagram-unreadable': {
    files: {
      'pages/A.md':
        'public:: true\n\n- ```mermaid\n  graph TD\n  a --> b\n  ```\n- > ```mermaid\n  > gantt\n  > a: 3d\n  > ```',
    },
    at: 'pages/A.md:7:1',
  },
  'encoding-invalid': {
    files: {'pages/Café.md': new Uint8Array([...Buffer.from('- a\n- caf'), 0xe9, 10])},
    at: 'pages/Café.md:2:6',
  },
  'file-unreadable': {
    files: {'pages/A.md': 'public:: true\n\n- a'},
    oddName: new Uint8Array([...Buffer.from('caf'), 0xe9, ...Buffer.from('.md')]),
    at: 'caf\uFFFD.md:1:1',
  },
  'private-mention': {
    files: {'pages/Rakes.md': '- a', 'pages/A.md': 'public:: true\n\n- my [[Rakes]]'},
    options: {mentions: 'error'},
    at: 'pages/A.md:3:6',
  },
  'slug-collision': {
    files: {'pages/C.md': 'public:: true\n\n- a', 'pages/C%23.md': 'public:: true\n\n- b'},
    at: 'pages/C%23.md:1:1',
  },
}

describe.each(Object.entries(folderCases))('%s', (rule, {files, oddName, options, at}) => {
  // A disk that holds names as Unicode refuses what is none.
  it.skipIf(oddName !== undefined && process.platform !== 'linux')(
    'is set off where a folder is read, and nothing else is',
    async () => {
      const root = await folderOf(files)
      if (oddName !== undefined) await writeFile(Buffer.concat([Buffer.from(`${root}/`), oddName]), '- a')
      const {messages} = await compileFolder(root, options ?? {})
      const said = messages.map(({rule, file, line, column}) => `${rule} ${file}:${line}:${column}`)
      expect(said).toEqual([`${rule} ${at}`])
    },
  )
})

// What only a browser finds is set off in test/5-views/deck/add-drawn.test.ts, and by a real one in test/cli/deck-check.test.ts.
const drawnRules: readonly RuleId[] = ['deck-page-error', 'slide-picture-broken']

it('shows every rule of the table at work: none is dead', () => {
  const tables = [cases, reviewCases, deckCases, folderCases]
  const shown = [...tables.flatMap(table => Object.keys(table)), ...drawnRules]
  expect(shown.sort()).toEqual(Object.keys(rules))
})
