#!/usr/bin/env node
// Runs on any Node, so that an old one gets a sentence and not a syntax error: plain JavaScript, old syntax.
import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {constants} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const recentEnough = major > 22 || (major === 22 && minor >= 12)
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const installed = root.includes('node_modules')

if (!installed && !existsSync(join(root, 'node_modules'))) {
  console.error(
    `lectern: Unexpected folder without node_modules, expected an install. Run: npm install --prefix ${root}`,
  )
  process.exit(1)
} else if (recentEnough) {
  // A checkout runs its TypeScript as it is; Node does not strip types below node_modules, so the package ships `lib`.
  const compiled = join(root, 'lib/src/cli/main.js')
  const source = join(root, 'src/cli/main.ts')
  await import(installed && existsSync(compiled) ? compiled : source)
} else {
  const newer = newerNode()
  if (newer === undefined) {
    console.error(`lectern: Unexpected Node ${process.versions.node}, expected 22.12 or later.`)
    console.error('Install a newer Node, or add one to your project: npm install --save-dev node@24')
    process.exit(1)
  }
  const child = spawn(newer, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {stdio: 'inherit'})
  // Who ends this process means the other one too: it would serve on for good.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (status, signal) => process.exit(signal ? 128 + constants.signals[signal] : (status ?? 1)))
}

/** The Node of the npm package `node`, where it is installed beside Lectern or in the working directory. */
function newerNode() {
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      const file = join(dirname(createRequire(from).resolve('node/package.json')), 'bin/node')
      if (existsSync(file)) return file
    } catch {}
  }
  return undefined
}
