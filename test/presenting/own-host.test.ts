import {expect, it} from 'vitest'
import {isOwnHost, isOwnOrigin} from '../../src/presenting/own-host.ts'

const names = new Set(['localhost', '127.0.0.1', '::1', '192.168.1.20'])

it.each([
  ['an address', '127.0.0.1:4321', true],
  ['a name in capitals', 'LocalHost:4321', true],
  ['a name without a port', 'localhost', true],
  ['an address of version 6', '[::1]:4321', true],
  ['an address of the network', '192.168.1.20:80', true],
  ['a name from elsewhere that leads here', 'evil.example:4321', false],
  ['a name that only begins as ours', 'localhost.evil.example:4321', false],
  ['nothing', undefined, false],
  ['two hosts', 'localhost:1:2', false],
])('knows %s', (_, header, own) => expect(isOwnHost(header, names)).toBe(own))

it.each([
  ['a page of the same address', 'http://127.0.0.1:4321', '127.0.0.1:4321', true],
  ['another port', 'http://127.0.0.1:4322', '127.0.0.1:4321', false],
  ['another site', 'https://evil.example', '127.0.0.1:4321', false],
  ['a page without an origin', 'null', '127.0.0.1:4321', false],
  ['no page at all', undefined, '127.0.0.1:4321', false],
])('takes or refuses %s', (_, origin, host, own) => expect(isOwnOrigin(origin, host)).toBe(own))
