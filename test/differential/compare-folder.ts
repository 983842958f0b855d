import {readGraphFolder} from '../../src/graph-folder/index.ts'
import {type Comparison, compareFile} from './compare-file.ts'
import type {MldocBlock} from './mldoc.ts'

/** Compare every Markdown file of a graph that has text, under the graph's own configuration. */
export async function compareFolder(
  folder: string,
  parse: (text: string) => readonly MldocBlock[],
): Promise<readonly Comparison[]> {
  const {files, config} = await readGraphFolder(folder)
  return files
    .filter(({path, text}) => /\.(?:md|markdown)$/i.test(path) && text.trim() !== '')
    .map(file => compareFile(file, config, parse))
}
