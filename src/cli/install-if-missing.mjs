// First half of `npm start` and `npm test`: a fresh clone has no node_modules yet. Plain JavaScript for Node 20.
import {spawnSync} from 'node:child_process'
import {existsSync, statSync} from 'node:fs'

// npm writes this file at the end of an install: older than the lock file means that what is installed is out of date.
const installed = 'node_modules/.package-lock.json'
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs - 1000) {
  console.log('Installing what Lectern needs (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Not `npm ci`: it refuses a lock file without the binaries of every other platform, which not every registry has.
  const {status} = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
