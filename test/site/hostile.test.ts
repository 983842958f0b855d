import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runLectern} from '../cli/run-lectern.ts'

// Notes by somebody who wants their words to run, to lead out of the folder, or to stop the build.
const script = '<script>alert(1)</script>'
const breakOut = `"><img src=x onerror=alert(1)>${script}`
const secret = 'canary-outside'

/** Names of files and addresses that something of ours has, or that lead elsewhere. */
const permalinks = [
  '..',
  '../../../x',
  '/',
  '//evil.example/',
  'graph/data.json',
  '404.html',
  '_lectern/x',
  'index.html',
]
const names = [
  'theme.js',
  'favicon.svg',
  'Main___index.html',
  'CON',
  '__proto__',
  'constructor',
  '[slug]',
  'a'.repeat(240),
]

const main = `public:: true
alias:: ${breakOut}
icon:: ${script}
description:: ${breakOut}
${breakOut}:: x
"onx=1:: y

- ${breakOut} <svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>
- [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](java\tscript:alert(1)) [d](&#106;avascript:alert(1)) <javascript:alert(1)>
- [e](data:text/html,${script}) [f](vbscript:x) [g](file:///etc/passwd) [h](\\\\evil.example) ![i](javascript:alert(1))
- ![" onerror="alert(1)](../assets/ok.svg "\\" onerror=\\"alert(1)") ![](../assets/q"uo'te.svg)
- ![out](../../outside.svg) [out](../assets/../../outside.svg) ![out](..%2f..%2foutside.svg) ![out](/outside.svg)
- ![link](../assets/link.svg) [link](../assets/link.svg) ![link](../assets/linked/outside.svg)
- {{evil ${script}}} {{js x, alert(1)}} {{video javascript:alert(1)}} {{tweet ${breakOut}}} {{youtube "onx=1}} {{${script}}}
- [[${breakOut}]] #${script} #[[${breakOut}]] [[javascript:alert(1)]] [[../../x]] [[__proto__]] #constructor
- \`\`\`"><script>alert(1)</script>
  </code></pre>${script}
  \`\`\`
- #+BEGIN_EXPORT html
  ${script}
  #+END_EXPORT
- <iframe src="javascript:alert(1)" srcdoc="${script}"></iframe><form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>
- <math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></math><base href="//evil.example"><meta http-equiv=refresh content="0;url=//evil.example">
- <a href="javascript:alert(1)" onclick="alert(1)" style="x" id="main" name="x">x</a><lectern-slot data-slot="0">
- <!--><script>alert(1)</script>--> <!-- x --!><script>alert(1)</script>
- {{query "</pre>${script}"}} $$\\href{javascript:alert(1)}{x}$$
- TODO words
  background-color:: red" onx="1
  "onx=1:: z
- Next [[presentation/index.html]] slide [[Two]]
- Next [[presentation/${breakOut}]] slide [[Two]]
`

const files: Readonly<Record<string, string>> = {
  'logseq/config.edn': `{:file/name-format :triple-lowbar
    :macros {"evil" "${script}$1" "js" "[$1](javascript:$2)"} :default-home {:page "\\">${script}"} :favorites ["${script}"]}`,
  'pages/Main.md': main,
  'pages/Two.md': `public:: true\ndeck-title:: </title>${script}\n\n- ## ${breakOut}\n\t- x <template>${script}</template>`,
  'pages/Post.md': `---\ntitle: '${breakOut}'\npublic: true\ntags: ['${script}']\n__proto__: {x: 1}\n---\n# ${script}\n\n[x][r] ![x][r]\n\n[r]: javascript:alert(1)\n`,
  [`pages/%22onx=1 ${encodeURIComponent(script).replaceAll('%2F', '')}.md`]: 'public:: true\n\n- x',
  'pages/Clash.md': 'public:: true\n\n- [x](../assets/pages) ![y](x.png)',
  'pages/x.png': 'x',
  'assets/pages': 'x',
  'assets/ok.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/q"uo\'te.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ...Object.fromEntries(names.map(name => [`pages/${name}.md`, 'public:: true\n\n- x'])),
  ...Object.fromEntries(
    permalinks.map((to, index) => [`pages/p${index}.md`, `public:: true\npermalink:: ${to}\n\n- x`]),
  ),
}

let root: string
let pages: readonly {readonly name: string; readonly tree: Nodes}[]
let written: readonly string[]

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-hostile-'))
  await mkdir(join(root, 'away'))
  await writeFile(join(root, 'outside.svg'), secret)
  await writeFile(join(root, 'away/outside.svg'), secret)
  await writeFile(join(root, 'away/Page.md'), `public:: true\n\n- ${secret}`)
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'notes', path)
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, text)
  }
  await symlink(join(root, 'outside.svg'), join(root, 'notes/assets/link.svg'))
  await symlink(join(root, 'away'), join(root, 'notes/assets/linked'))
  await symlink(join(root, 'away/Page.md'), join(root, 'notes/pages/Linked.md'))
  const before = await readdir(root)
  const {code, stderr} = await runLectern([
    'build',
    join(root, 'notes'),
    '--out',
    join(root, 'site'),
    '--base',
    '/sub/',
  ])
  if (code !== 0) throw new Error(`lectern build ended with ${code}:\n${stderr}`)
  expect((await readdir(root)).sort()).toEqual([...before, 'site'].sort())
  const entries = await readdir(join(root, 'site'), {recursive: true, withFileTypes: true})
  written = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  pages = await Promise.all(
    written
      .filter(file => file.endsWith('.html'))
      .map(async file => ({name: file.slice(root.length), tree: fromHtml(await readFile(file, 'utf8'))})),
  )
})

afterAll(() => rm(root, {recursive: true, force: true}))

/** What a test says of each element of every page: nothing, or what is wrong. */
function complaints(judge: (element: Element) => string | undefined): readonly string[] {
  const found = new Set<string>()
  for (const {name, tree} of pages) {
    const open: Nodes[] = [tree]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const complaint = node.type === 'element' ? judge(node) : undefined
      if (complaint !== undefined) found.add(`${name}: ${complaint}`)
      if ('children' in node) open.push(...node.children)
      if ('content' in node && node.content) open.push(node.content)
    }
  }
  return [...found]
}

describe('a site of hostile notes', () => {
  it('is built', () => {
    expect(pages.length).toBeGreaterThan(Object.keys(files).filter(path => path.endsWith('.md')).length)
  })

  it('runs no script but its own', () => {
    const own = /^\/sub\/(?:theme\.js|stage\.js|old-address\.js|_lectern\/[\w.-]+\.js)$/
    const scripts = complaints(({tagName, properties, children}) => {
      if (tagName !== 'script') return undefined
      return children.length === 0 && own.test(String(properties.src)) ? undefined : JSON.stringify(properties)
    })
    expect(scripts).toEqual([])
  })

  it('has no element that asks for something, and no attribute that runs', () => {
    const banned = new Set(['iframe', 'object', 'embed', 'base', 'form', 'style', 'frame', 'portal', 'applet'])
    const found = complaints(({tagName, properties}) => {
      const names = Object.keys(properties).filter(name => /^on|^style$|srcdoc|formaction|["'<>]/i.test(name))
      if (tagName === 'meta' && properties.httpEquiv !== undefined && !String(properties.httpEquiv).match(/policy/i))
        return 'meta'
      // Lectern's own filter of pages, which asks nobody.
      if (tagName === 'form' && properties.role === 'search' && properties.action === undefined) return undefined
      return banned.has(tagName) || names.length > 0 ? `${tagName} ${names.join(' ')}` : undefined
    })
    expect(found).toEqual([])
  })

  it('leads to its own addresses, or to the web', () => {
    const found = complaints(({properties}) => {
      const values = [properties.href, properties.src, properties.poster, properties.action, properties.xLinkHref]
      const odd = values.filter(value => value !== undefined && !/^(?:\/sub\/|#|https?:\/\/)/.test(String(value)))
      return odd.length === 0 ? undefined : odd.join(' ')
    })
    expect(found).toEqual([])
  })

  it('holds nothing from outside of the folder, by path or by symbolic link', async () => {
    for (const file of written) expect(await readFile(file, 'utf8')).not.toContain(secret)
    expect(written.filter(file => /outside|link/i.test(file.slice(root.length).replace(/\/_lectern\/.*/, '')))).toEqual(
      [],
    )
  })

  it('keeps the words as words', () => {
    const text = JSON.stringify(pages.find(({name}) => name.includes('/decks/index-html/index.html'))?.tree)
    expect(text).toContain('index.html')
    const titles = pages.flatMap(({tree}) => JSON.stringify(tree).match(/<script>alert\(1\)/g) ?? [])
    expect(titles.length).toBeGreaterThan(0)
  })
})
