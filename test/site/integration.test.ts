import {cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {projectRoot, shellEnvironment} from '../cli/run-lectern.ts'
import {type ProgramRun, runProgram} from '../cli/run-program.ts'
import {crawlSite} from '../crawl-site.ts'

// Another project with the package in its `node_modules`, as `npm install lectern` leaves it: compiled, and only the files
// that `package.json` names.
let project: string

function run(script: string, args: readonly string[]): Promise<ProgramRun> {
  const file = join(projectRoot, 'node_modules', script)
  return runProgram(process.execPath, [file, ...args], {cwd: project, env: shellEnvironment})
}

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'lectern-project-'))
  const modules = join(project, 'node_modules')
  const installed = join(modules, 'lectern')
  await mkdir(installed, {recursive: true})
  for (const name of await readdir(join(projectRoot, 'node_modules'))) {
    if (!name.startsWith('.')) await symlink(join(projectRoot, 'node_modules', name), join(modules, name))
  }
  const {files} = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {files: readonly string[]}
  for (const name of ['package.json', ...files.filter(file => file !== 'lib')]) {
    await cp(join(projectRoot, name), join(installed, name), {recursive: true})
  }
  const config = join(projectRoot, 'tsconfig.lib.json')
  const compiled = await run('typescript/bin/tsc', ['-p', config, '--outDir', join(installed, 'lib')])
  expect(compiled.stdout).toBe('')
  await mkdir(join(project, 'src/pages'), {recursive: true})
  await mkdir(join(project, 'notes/pages'), {recursive: true})
  await writeFile(join(project, 'package.json'), '{"type": "module"}')
  await writeFile(join(project, 'notes/pages/Shed.md'), 'public:: true\n\n- ## Inside\n\t- a spade\n')
  await writeFile(join(project, 'notes/pages/Diary.md'), '- canary-diary of the [[Shed]]\n')
  await writeFile(join(project, 'src/pages/own.astro'), '<html lang="en"><body><h1>my own page</h1></body></html>')
  await writeFile(
    join(project, 'src/pages/tour.mdx'),
    'export const many = 2 + 3\n\n# A tour\n\nSee [[Shed]], [the tools]([[Shed]]) and #sowing in {many} steps: ==slowly==.\n\n- {{cloze spades}}\n',
  )
  await writeFile(
    join(project, 'astro.config.mjs'),
    `import {unified} from '@astrojs/markdown-remark'
     import mdx from '@astrojs/mdx'
     import {lectern} from 'lectern'
     import {remarkLogseq} from 'lectern/remark'
     const resolve = name => (name === 'Shed' ? {href: '/garden/shed/'} : undefined)
     export default {
       base: '/garden',
       integrations: [
         lectern({graph: './notes', title: 'Mine', showPrivate: true, notes: true}),
         mdx({processor: unified({remarkPlugins: [[remarkLogseq, {resolve}]]})}),
       ],
     }`,
  )
})

afterAll(() => rm(project, {recursive: true, force: true}))

describe('the installed package', () => {
  it("puts its pages beside the author's in an Astro project, under its base, with every file they need", async () => {
    const built = await run('astro/bin/astro.mjs', ['build'])
    expect(built.code === 0 ? 0 : built.stdout + built.stderr).toBe(0)
    const crawl = await crawlSite(join(project, 'dist'), '/garden/')
    expect(crawl.files).toEqual(
      expect.arrayContaining(['own/index.html', 'shed/index.html', 'favicon.svg', 'theme.js']),
    )
    expect(crawl.broken).toEqual([])
    const shed = await readFile(join(project, 'dist/shed/index.html'), 'utf8')
    expect(shed).toContain('a spade')
    // `showPrivate` is for `dev`.
    expect(shed).not.toContain('canary-diary')
    expect(crawl.files).not.toContain('diary/index.html')
  })

  it("makes elements of references in the author's own MDX pages", async () => {
    const tour = await readFile(join(project, 'dist/tour/index.html'), 'utf8')
    expect(tour).toContain('See <a class="page-link" href="/garden/shed/">Shed</a>')
    expect(tour).toContain('<a class="page-link" href="/garden/shed/">the tools</a>')
    expect(tour).toContain('<span class="tag is-missing">#sowing</span>')
    expect(tour).toContain('in 5 steps: <mark>slowly</mark>')
    expect(tour).toContain('<code class="macro">{{cloze spades}}</code>')
  })

  it('runs its command line', async () => {
    const bin = join(project, 'node_modules/lectern/src/cli/bin.mjs')
    const built = await runProgram(process.execPath, [bin, 'build', 'notes', '--out', 'site'], {
      cwd: project,
      env: shellEnvironment,
    })
    expect(built.code === 0 ? 0 : built.stderr).toBe(0)
    expect(await readFile(join(project, 'site/shed/index.html'), 'utf8')).toContain('a spade')
  })

  it.each([
    ['lectern', ['lectern']],
    ['lectern/core', ['compileGraph', 'buildGraph', 'pageView']],
    ['lectern/remark', ['default', 'remarkLogseq']],
  ])('opens the door %s', async (door, names) => {
    const code = `import * as door from '${door}'; console.log(JSON.stringify(Object.keys(door)))`
    const asked = await runProgram(process.execPath, ['--input-type=module', '-e', code], {cwd: project})
    expect(JSON.parse(asked.stdout)).toEqual(expect.arrayContaining(names))
  })
})
