import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'
import {serveFolder} from '../../src/cli/serve-folder.ts'
import {runLectern} from '../cli/run-lectern.ts'
import './site-server.ts'

/** Build the manual at `/` and the small test graph at `/sub/`, as a person would, and serve both. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-site-'))
  const siteFolder = join(root, 'manual')
  const subSiteFolder = join(root, 'small')
  await expectBuilt(['build', 'content', '--out', siteFolder, '--strict'])
  await expectBuilt([
    'build',
    'test/fixtures/site/small',
    '--out',
    subSiteFolder,
    '--base',
    '/sub/',
    '--site',
    'https://notes.example',
  ])
  const site = await serveFolder(siteFolder, {host: '127.0.0.1', port: 0, base: '/'})
  const sub = await serveFolder(subSiteFolder, {host: '127.0.0.1', port: 0, base: '/sub/'})
  project.provide('siteUrl', site.url)
  project.provide('siteFolder', siteFolder)
  project.provide('subSiteUrl', sub.url)
  project.provide('subSiteFolder', subSiteFolder)
  return async () => {
    await site.close()
    await sub.close()
    await rm(root, {recursive: true, force: true})
  }
}

async function expectBuilt(args: readonly string[]): Promise<void> {
  const {code, stderr} = await runLectern(args)
  if (code !== 0) throw new Error(`lectern ${args.join(' ')} ended with ${code}:\n${stderr}`)
}
