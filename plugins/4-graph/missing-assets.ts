import type {AssetFile, GraphPath} from '../1-files/index.ts'
import type {Page, WrittenReference} from '../3-page/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import {nearestNames} from './nearest-names.ts'

/** A file that a page shows and the folder does not hold, and where it is first written on that page. */
export interface MissingAsset {
  readonly path: GraphPath
  readonly page: Page
  readonly reference: WrittenReference
}

/**
 * Messages about files that are not there, with files that were perhaps meant: of the same name in another folder, or of
 * nearly the same path.
 *
 * Reports `asset-case` where only upper and lower case differ: such a path works on some systems and breaks on others. Else
 * `asset-missing`.
 */
export function missingAssets(
  missing: readonly MissingAsset[],
  assets: ReadonlyMap<GraphPath, AssetFile>,
): readonly Message[] {
  if (missing.length === 0) return []
  const byCase = new Map<string, GraphPath>()
  const byName = new Map<string, GraphPath[]>()
  for (const path of assets.keys()) {
    const folded = path.toLowerCase()
    if (!byCase.has(folded)) byCase.set(folded, path)
    const name = baseName(folded)
    byName.set(name, [...(byName.get(name) ?? []), path])
  }
  const nearest = nearestNames(byCase)
  return missing.map(({path, page, reference}) => {
    const folded = path.toLowerCase()
    const otherCase = byCase.get(folded)
    if (otherCase !== undefined) return caseDiffers(page, reference, otherCase)
    const sameName = byName.get(baseName(folded)) ?? []
    const guesses: readonly string[] = sameName.length > 0 ? sameName.slice(0, 3) : nearest(folded)
    return createMessage(
      'asset-missing',
      page.path,
      reference,
      `Unexpected file \`${reference.target}\`, expected one that is in the graph folder`,
      {
        actual: reference.target,
        ...(guesses.length > 0 ? {expected: guesses} : {}),
        note: `Looked for \`${path}\`. Put the file there, or mend the path.`,
      },
    )
  })
}

function caseDiffers(page: Page, reference: WrittenReference, path: GraphPath): Message {
  return createMessage(
    'asset-case',
    page.path,
    reference,
    `Unexpected case in \`${reference.target}\`, expected the file as the folder spells it`,
    {
      actual: reference.target,
      expected: [path],
      note: 'On some systems the file is found, on others it is missing. Write its name in the same case.',
    },
  )
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
