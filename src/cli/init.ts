import {existsSync} from 'node:fs'
import {mkdir, stat, writeFile} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve} from 'node:path'
import {FolderError} from '../graph-folder/index.ts'
import {configNames} from './config-file.ts'
import {type DeployHost, deployWorkflow, workflowPath} from './init/deploy-workflow.ts'
import {findRepository, type Repository} from './init/find-repository.ts'
import {starterConfig} from './init/starter-config.ts'

interface InitFlags {
  readonly deploy?: DeployHost | 'none'
}

/**
 * `lectern init`: write a configuration and a deploy workflow into a graph folder. What is there already stays as it is.
 *
 * The workflow stands where its host looks for it: at the top of the repository, which may lie above the graph folder.
 *
 * @throws FolderError where there is no such folder.
 */
export async function init(folder: string, flags: InitFlags): Promise<void> {
  const root = resolve(folder)
  const found = await stat(root).catch(() => undefined)
  if (!found?.isDirectory())
    throw new FolderError(`Unexpected \`${folder}\`, which is no folder, expected a graph folder`)

  const repository = await findRepository(root)
  const choice = flags.deploy ?? repository.host ?? 'github'
  const config = configNames.find(name => existsSync(join(root, name)))
  const files: [path: string, text: string][] = []
  if (config === undefined) files.push([join(root, 'lectern.config.mjs'), starterConfig(titleOf(root))])
  else console.log(`Kept ${join(folder, config)}, which is there already.`)
  if (choice !== 'none') files.push(workflowFile(root, repository, choice))

  for (const [path, text] of files) {
    const shown = relative(process.cwd(), path)
    await mkdir(dirname(path), {recursive: true})
    const isNew = await writeNew(path, text)
    console.log(isNew ? `Wrote ${shown}` : `Kept ${shown}, which is there already.`)
  }
  for (const line of nextSteps(choice, repository.isThere)) console.log(line)
}

function workflowFile(root: string, repository: Repository, host: DeployHost): [path: string, text: string] {
  const graph = relative(repository.folder, root).replaceAll('\\', '/')
  return [join(repository.folder, workflowPath(host)), deployWorkflow(host, {branch: repository.branch, graph})]
}

/** Write a file that is not there yet; one that came in between is not written over either. */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, {flag: 'wx'})
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Title of a site whose folder is `my-notes`: `My notes`. */
function titleOf(root: string): string {
  const words = basename(root).replaceAll(/[-_]+/g, ' ').trim()
  return words === '' ? 'Notes' : words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

function nextSteps(host: DeployHost | 'none', isRepository: boolean): readonly string[] {
  const steps = ['', 'Look at the site with `npx lectern`. A page is public if its first line says `public:: true`.']
  if (host === 'none') return steps
  steps.push('The site shows public pages only, a public repository shows every note: keep the repository private.')
  if (!isRepository) steps.push('The workflow needs a git repository: `git init` makes one.')
  steps.push(
    host === 'github'
      ? 'On GitHub, choose “GitHub Actions” as the source under Settings, Pages. Then every push publishes.'
      : 'On GitLab, every push to the default branch publishes; the address is under Deploy, Pages.',
  )
  return steps
}
