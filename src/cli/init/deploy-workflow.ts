import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../../integration/index.ts'

/** A host of static sites that builds from a repository. */
export type DeployHost = 'github' | 'gitlab'

interface WorkflowFacts {
  /** The branch whose pushes publish. */
  readonly branch: string
  /** Path of the graph folder from the top of the repository; empty if it is the top. */
  readonly graph: string
}

/** Where a host looks for the file, from the top of a repository. */
export function workflowPath(host: DeployHost): string {
  return host === 'github' ? '.github/workflows/publish.yml' : '.gitlab-ci.yml'
}

/**
 * A workflow that builds the site at every push and publishes it.
 *
 * It takes the whole history, since git says when a page was last changed, and keeps pictures between runs. The address comes
 * from the host, so that a domain of one's own needs no change here. Not `--strict`: an odd note must not keep a site from
 * being published.
 */
export function deployWorkflow(host: DeployHost, facts: WorkflowFacts): string {
  const folder = facts.graph === '' ? '.' : quoted(facts.graph)
  return host === 'github' ? forGithub(folder, facts.branch) : forGitlab(folder)
}

function forGithub(folder: string, branch: string): string {
  return `# Publish the public pages of this graph at every push.
name: Publish

on:
  push:
    branches: [${JSON.stringify(branch)}]
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

# One at a time; one that is under way is not cut off.
concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
        with:
          # The whole history: it says when a page was last changed.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - uses: actions/configure-pages@v5
        id: pages
      # Pictures that did not change are not made again.
      - uses: actions/cache@v4
        with:
          path: ~/.cache/lectern
          key: lectern-\${{ github.run_id }}
          restore-keys: lectern-
      - run: |-
          npx --yes lectern@${series()} build ${folder} --out _site --site "\${{ steps.pages.outputs.base_url }}"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: _site
      - uses: actions/deploy-pages@v4
        id: deployment
`
}

function forGitlab(folder: string): string {
  return `# Publish the public pages of this graph at every push to the default branch.
pages:
  image: node:24
  variables:
    # The whole history: it says when a page was last changed.
    GIT_DEPTH: 0
    XDG_CACHE_HOME: $CI_PROJECT_DIR/.cache
  # Pictures that did not change are not made again.
  cache:
    key: lectern
    paths: [.cache/lectern]
  script:
    - |-
      npx --yes lectern@${series()} build ${folder} --out public --site "$CI_PAGES_URL"
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`
}

/** For a shell: a path with a space or a quote stays one word. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
}

/** The series of this version, such as `0.1`: what a site was set up with goes on to build it. */
function series(): string {
  const {version} = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {version: string}
  return version.split('.').slice(0, 2).join('.')
}
