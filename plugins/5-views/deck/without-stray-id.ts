import type {PageBlock} from '../../3-page/index.ts'

/** `id:: 64a1f0aa-…` at the end of a line of text, where Logseq reads it as words. */
const stray = /\s+id:: ?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\s*$/i

/**
 * A block whose first line ends in an `id::` that was meant as a property, without it: nobody in a room can read that.
 *
 * @returns The block itself where there is none; `said` is what was taken off.
 */
export function withoutStrayId(block: PageBlock): {block: PageBlock; said: string} {
  const [first, ...rest] = block.tree.children
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return {block, said: ''}
  const last = first.children.at(-1)
  const said = last?.type === 'text' ? (stray.exec(last.value)?.[0] ?? '') : ''
  if (last?.type !== 'text' || said === '') return {block, said: ''}
  const children = [...first.children.slice(0, -1), {...last, value: last.value.slice(0, -said.length)}]
  return {block: {...block, tree: {...block.tree, children: [{...first, children}, ...rest]}}, said: said.trim()}
}
