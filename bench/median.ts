/** The value in the middle, or at another share from 0 to 1 of the sorted values; 0 for none. */
export function quantile(values: readonly number[], share = 0.5): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
