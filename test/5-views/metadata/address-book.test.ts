import {expect, it} from 'vitest'
import {addressBook, robotsText} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

const id = '64a0a0b1-1111-4a2b-8c3d-00000000000'
const site = tinySite(
  {
    'pages/Garden tools.md': `public:: true\nalias:: Implements, Shut\n\n- words of [[Hub]]\n  id:: ${id}1\n- canary\n  id:: ${id}2\n  public:: false`,
    'pages/What?.md': 'public:: true\npermalink:: questions\n\n- words of [[Hub]]',
    'pages/Shut.md': `alias:: Canary\n\n- canary\n  id:: ${id}3`,
    'journals/2026_05_01.md': 'public:: true\n\n- sun',
  },
  {onlyPublic: true, site: {origin: 'https://n.example'}},
)

it('knows every public page, names that are not their address, and public blocks', () => {
  expect(addressBook(site)).toEqual({
    pages: ['garden-tools', 'hub', 'journals/2026-05-01', 'questions'],
    names: {implements: 'garden-tools', 'may 1st, 2026': 'journals/2026-05-01', 'what?': 'questions'},
    blocks: {[`${id}1`]: 'garden-tools/#b-64a0a0b1'},
  })
})

it('says where the sitemap is, where crawlers look', () => {
  expect(robotsText(site)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://n.example/sitemap-index.xml\n')
  expect(robotsText(tinySite({'pages/A.md': '- x'}))).toBeUndefined()
  expect(
    robotsText(tinySite({'pages/A.md': '- x'}, {site: {origin: 'https://n.example', base: '/sub/'}})),
  ).toBeUndefined()
})
