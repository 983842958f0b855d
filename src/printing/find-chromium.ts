import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'

/** What a look for a browser asks of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  exists(file: string): boolean
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'brave-browser',
]
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * A Chromium, Chrome, Edge or Brave of this machine.
 *
 * @returns Path of the program: `CHROME_PATH` where that is set, though it lead nowhere (the author's word counts); else the
 *   first that is found; `undefined` for none.
 */
export function findChromium(machine: Machine = thisMachine): string | undefined {
  const chosen = machine.env.CHROME_PATH
  if (chosen !== undefined && chosen !== '') return chosen
  return places(machine).find(file => machine.exists(file))
}

function places({platform, env}: Machine): readonly string[] {
  if (platform === 'darwin') {
    return macApplications.flatMap(name =>
      ['/Applications', `${env.HOME}/Applications`].map(folder => `${folder}/${name}.app/Contents/MacOS/${name}`),
    )
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(root => root !== undefined)
    return windowsPrograms.flatMap(program => roots.map(root => `${root}\\${program}`))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return commands.flatMap(command => folders.map(folder => join(folder, command)))
}

const thisMachine: Machine = {platform: process.platform, env: process.env, exists: existsSync}
