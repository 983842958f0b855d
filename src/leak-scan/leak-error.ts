import type {Leak} from './leak-scan.ts'

const most = 10
const found: Readonly<Record<Leak['kind'], string>> = {
  words: 'eight words of',
  name: 'the name of',
  'block id': 'the id of a block of',
  asset: 'the name of a file of',
}

/** A site that would tell something private. Shown as it is, without a stack. It quotes nothing of it. */
export class LeakError extends Error {
  override readonly name = 'LeakError'

  constructor(leaks: readonly Leak[]) {
    super(sentence(leaks))
  }
}

function sentence(leaks: readonly Leak[]): string {
  const lines = leaks.slice(0, most).map(({output, offset, kind, file, line}) => {
    const place = offset === undefined ? `name of ${output}` : `${output}, byte ${offset}`
    return `  ${place}: ${found[kind]} ${file}:${line}, which is private`
  })
  if (leaks.length > most) lines.push(`  … and ${leaks.length - most} more`)
  return [
    'Unexpected private words in the site, expected none; nothing was written',
    ...lines,
    '  Make the page public, or take its words off the public page. If neither is possible, this is a fault of Lectern: please',
    '  report it. `privacy: {scan: false}` in `lectern.config.json` writes the site unseen.',
  ].join('\n')
}
