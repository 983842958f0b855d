import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {runLectern} from '../test/cli/run-lectern.ts'
import {quantile} from './median.ts'

/**
 * Build a folder cold with everything public, in a process of its own, and weigh what came out. A content page is a page of
 * a note: listings, map and decks are left out of the medians.
 *
 * @returns Seconds, megabytes, counts, and kilobytes as a host would send them (gzip -9).
 */
export async function measureBuild(folder: string): Promise<Readonly<Record<string, number>>> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  try {
    const out = join(root, 'site')
    const report = join(root, 'report.json')
    const start = performance.now()
    const run = await runLectern(['build', folder, '--all-public', '--no-cache', '--out', out, '--report', report])
    const seconds = (performance.now() - start) / 1000
    if (run.code !== 0) throw new Error(run.stderr)
    const {figures} = JSON.parse(await readFile(report, 'utf8')) as {figures: Readonly<Record<string, number>>}
    const files = (await readdir(out, {recursive: true, withFileTypes: true})).filter(entry => entry.isFile())
    let bytes = 0
    let pages = 0
    const html: number[] = []
    for (const file of files) {
      const path = join(file.parentPath, file.name)
      bytes += (await stat(path)).size
      if (!file.name.endsWith('.html')) continue
      pages++
      const content = await readFile(path)
      if (content.includes('data-kind="page"') || content.includes('data-kind="journal"')) html.push(gzipped(content))
    }
    const sample = await contentPage(
      out,
      files.map(file => join(file.parentPath, file.name)),
    )
    return {
      'cold build, s': round(seconds),
      'peak memory, MB': figures.peakMegabytes ?? 0,
      'HTML files': pages,
      files: files.length,
      'output, MB': round(bytes / 1e6),
      'median HTML of a content page, kB gzip': round(quantile(html) / 1000),
      'p95 HTML of a content page, kB gzip': round(quantile(html, 0.95) / 1000),
      'CSS of a content page, kB gzip': round(
        (await weigh(out, sample, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)) / 1000,
      ),
      'JavaScript of a content page, kB gzip': round((await weigh(out, sample, /<script[^>]+src="([^"]+)"/g)) / 1000),
    }
  } finally {
    await rm(root, {recursive: true, force: true})
  }
}

async function contentPage(out: string, files: readonly string[]): Promise<string> {
  for (const file of files) {
    if (!file.endsWith('.html') || file.startsWith(join(out, 'decks'))) continue
    const text = await readFile(file, 'utf8')
    if (text.includes('data-kind="page"')) return text
  }
  return ''
}

async function weigh(out: string, html: string, pattern: RegExp): Promise<number> {
  let sum = 0
  for (const [, href = ''] of html.matchAll(pattern)) sum += gzipped(await readFile(join(out, href)))
  return sum
}

function gzipped(content: Uint8Array): number {
  return gzipSync(content, {level: 9}).length
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
