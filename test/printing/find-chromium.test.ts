import {expect, it} from 'vitest'
import {findChromium} from '../../src/printing/index.ts'

function found(
  files: readonly string[],
  env: Record<string, string> = {},
  platform: NodeJS.Platform = 'linux',
): string | undefined {
  return findChromium({platform, env, exists: file => files.includes(file)})
}

const path = {PATH: '/usr/local/bin:/usr/bin'}
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const windows = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'

it.each<[string, string | undefined, string | undefined]>([
  ['in a folder of PATH', found(['/usr/bin/chromium'], path), '/usr/bin/chromium'],
  ['by another name', found(['/usr/bin/google-chrome-stable'], path), '/usr/bin/google-chrome-stable'],
  [
    'an open one before one of a maker',
    found(['/usr/bin/google-chrome', '/usr/bin/chromium'], path),
    '/usr/bin/chromium',
  ],
  ['where CHROME_PATH says', found(['/usr/bin/chromium'], {...path, CHROME_PATH: '/opt/c'}), '/opt/c'],
  ['not where CHROME_PATH is empty', found(['/usr/bin/chromium'], {...path, CHROME_PATH: ''}), '/usr/bin/chromium'],
  ['in the applications of a Mac', found([mac], {HOME: '/Users/a'}, 'darwin'), mac],
  ['in the programs of Windows', found([windows], {'PROGRAMFILES(X86)': 'C:\\Program Files (x86)'}, 'win32'), windows],
  ['nowhere', found(['/home/a/chromium'], path), undefined],
])('finds a browser %s', (_, program, expected) => expect(program).toBe(expected))
