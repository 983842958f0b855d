/** Add items to a list, however many: a call that spreads them (`list.push(...items)`) throws beyond some 100,000. */
export function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item)
}
