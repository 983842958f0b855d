import {readdirSync, readFileSync} from 'node:fs'
import {join, sep} from 'node:path'
import type {Leak, LeakScan} from './leak-scan.ts'

/**
 * Scan every file of a folder, one after the other: reading without waiting costs half of what reading ahead costs.
 *
 * @param folder Absolute path.
 * @param asTheyAre Paths of files that are copies of the author's, shown on a public page: only their names are looked at.
 */
export function scanFolder(scan: LeakScan, folder: string, asTheyAre: ReadonlySet<string>): readonly Leak[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort()
    .flatMap(output => scan.scanFile(output, asTheyAre.has(output) ? undefined : readFileSync(join(folder, output))))
}
