import {expect, it} from 'vitest'
import {namespaceParent} from '../../plugins/4-graph/index.ts'

it.each([
  ['is all before the last slash', 'a/b/c', 'a/b'],
  ['is without blanks at its end', 'a /b', 'a'],
  ['is without slashes at its ends', '/a//b', 'a'],
  ['does not come of a name without slash', 'a', undefined],
  ['does not come of a slash at the start', '/a', undefined],
  ['does not come of a slash at the end', 'a/', undefined],
  ['does not come of a relative path', '../a/b', undefined],
  ['does not come of an address', 'https://example.org/a', undefined],
  ['does not come of a name that holds names', 'a [[b/c]]', undefined],
  ['does not come of blanks', ' /a', undefined],
])('the parent in the namespace %s', (_, name, parent) => expect(namespaceParent(name)).toBe(parent))
