import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Command, InvalidArgumentError, Option} from 'commander'
import {packageRoot} from '../integration/index.ts'

const graphFormats: readonly string[] = ['json', 'graphml', 'jsonld']

/** The command line: every command with its options. A command's own file is loaded when it is called. */
export function program(): Command {
  const lectern = new Command('lectern')
    .description('Publish and present a Logseq graph.')
    .version(version(), '-v, --version')
    .showHelpAfterError('(lectern --help lists the commands)')

  lectern
    .command('dev', {isDefault: true})
    .description('serve a graph folder with live reload')
    .argument('[folder]', 'graph folder', '.')
    .option('--port <number>', 'port to listen on', port, 4321)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--open', 'open a browser')
    .option('--all', 'show private pages too, with a badge')
    .option('--all-public', 'take pages without public:: for public')
    .option('--no-git', 'do not ask git when pages were last changed')
    .option('--locale <tag>', 'language of the site and its interface, such as de')
    .option('--date <day>', 'today, for queries: 2026-05-01; the same date gives the same site')
    .action(async (folder, options) => (await import('./dev.ts')).dev(folder, options))

  lectern
    .command('build')
    .description('write the site')
    .argument('[folder]', 'graph folder', '.')
    .option('--out <folder>', 'folder to write to', 'dist')
    .option('--site <url>', 'address the site will have, such as https://notes.example')
    .option('--base <path>', 'path the site will be served under')
    .option('--locale <tag>', 'language of the site and its interface, such as de')
    .option('--all-public', 'take pages without public:: for public')
    .option('--strict', 'fail on warnings')
    .option('--report <file>', 'write messages and figures as JSON')
    .option('--pdf', 'print every deck to a PDF, with a Chromium that is on this machine')
    .option('--no-cache', 'make every picture again')
    .option('--no-git', 'do not ask git when pages were last changed')
    .option('--date <day>', 'today, for queries: 2026-05-01; the same date gives the same site')
    .action(async (folder, options) => (await import('./build.ts')).build(folder, options))

  lectern
    .command('preview')
    .description('serve what was built')
    .option('--out <folder>', 'folder that was written to', 'dist')
    .option('--base <path>', 'path the site was built for', '/')
    .option('--port <number>', 'port to listen on', port, 4321)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .action(async options => (await import('./preview.ts')).preview(options))

  lectern
    .command('present')
    .description('give a talk: private notes, a phone as remote control')
    .argument('[folder]', 'graph folder', '.')
    .option('--deck <id>', 'the deck to present; all of the folder if not given')
    .option('--port <number>', 'port to listen on', port, 4321)
    .option('--host [address]', 'address to listen on; every one of this machine without a value', '127.0.0.1')
    .option('--all-public', 'take pages without public:: for public')
    .option('--date <day>', 'today, for queries: 2026-05-01; the same date gives the same site')
    .action(async (folder, options) => (await import('./present.ts')).present(folder, options))

  lectern
    .command('check')
    .description('say everything that is wrong, without building')
    .argument('[folder]', 'graph folder', '.')
    .option('--all-public', 'take pages without public:: for public')
    .option('--strict', 'fail on warnings')
    .option('--json', 'print messages as JSON')
    .option('--full', 'print each message by itself, however many there are')
    .option('--date <day>', 'today, for queries: 2026-05-01; the same date gives the same site')
    .action(async (folder, options) => (await import('./check.ts')).check(folder, options))

  lectern
    .command('inspect')
    .description('show how files are read; `-` reads standard input')
    .argument('<file...>', 'files')
    .option('--json', 'one JSON object a line')
    .action(async (files, options) => (await import('./inspect.ts')).inspect(files, options))

  lectern
    .command('graph')
    .description('print the typed graph')
    .argument('[folder]', 'graph folder', '.')
    .option('--format <name>', graphFormats.join(', '), format, 'json')
    .option('--out <file>', 'write to a file')
    .option('--public', 'leave out what the site would not show')
    .option('--all-public', 'take pages without public:: for public')
    .action(async (folder, options) => (await import('./graph.ts')).graph(folder, options))

  lectern
    .command('decks')
    .description('print decks and their slides')
    .argument('[folder]', 'graph folder', '.')
    .option('--check', 'say what an audience would not read, see or hear')
    .option('--browser', 'draw every slide for the check, with a Chromium that is on this machine')
    .option('--out <folder>', 'draw the decks of this built site, and build none')
    .option('--deck <id>', 'check one deck only, by id or title')
    .option('--strict', 'fail on warnings of the check')
    .option('--json', 'print as JSON')
    .action(async (folder, options) => (await import('./decks.ts')).decks(folder, options))

  lectern
    .command('explain')
    .description('say why a page is public or private, what leads to it and which decks it is in')
    .argument('<page>', 'title, alias or date')
    .argument('[folder]', 'graph folder', '.')
    .option('--all-public', 'take pages without public:: for public')
    .option('--base <path>', 'path the site will be served under')
    .option('--json', 'print as JSON')
    .action(async (page, folder, options) => (await import('./explain.ts')).explain(page, folder, options))

  lectern
    .command('init')
    .description('write a configuration and a deploy workflow into a graph folder')
    .argument('[folder]', 'graph folder', '.')
    .addOption(
      new Option('--deploy <host>', 'where the site is published from; told by the repository if not given').choices([
        'github',
        'gitlab',
        'none',
      ]),
    )
    .action(async (folder, options) => (await import('./init.ts')).init(folder, options))

  return lectern
}

function port(written: string): number {
  const value = Number(written)
  if (!Number.isInteger(value) || value < 0 || value > 65535) throw new InvalidArgumentError('expected 0 to 65535')
  return value
}

function format(written: string): string {
  if (graphFormats.includes(written)) return written
  throw new InvalidArgumentError(`expected ${graphFormats.map(name => `\`${name}\``).join(', ')}`)
}

function version(): string {
  const {version} = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {version: string}
  return version
}
