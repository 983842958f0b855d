/** Columns of a gallery, so that its rows are full: four pictures stand two by two, five three and two. */
export function imageColumns(count: number): number {
  return count <= 3 ? count : count === 4 ? 2 : 3
}
