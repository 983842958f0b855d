import type {PropertyValue} from '../../3-page/index.ts'
import {byCodeUnit} from '../by-code-unit.ts'

/**
 * Order two values of a column: numbers by size and before words, words by their letters whatever their case. What has no
 * value comes last, whichever way the column is sorted.
 */
export function compareCells(
  left: PropertyValue | null | undefined,
  right: PropertyValue | null | undefined,
  descending: boolean,
): number {
  const leftIsEmpty = isEmpty(left)
  const rightIsEmpty = isEmpty(right)
  if (leftIsEmpty || rightIsEmpty) return leftIsEmpty === rightIsEmpty ? 0 : leftIsEmpty ? 1 : -1
  const order = compareValues(left ?? '', right ?? '')
  return descending ? -order : order
}

function isEmpty(value: PropertyValue | null | undefined): boolean {
  return value === undefined || value === null || value === '' || (typeof value === 'object' && value.length === 0)
}

function compareValues(left: PropertyValue, right: PropertyValue): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'number' || typeof right === 'number') return typeof left === 'number' ? -1 : 1
  return byCodeUnit(wordsOf(left), wordsOf(right)) || byCodeUnit(String(left), String(right))
}

function wordsOf(value: PropertyValue): string {
  return String(typeof value === 'object' ? value.join(', ') : value).toLowerCase()
}
