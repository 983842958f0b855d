import {describe, expect, it} from 'vitest'
import {frameView, type SiteTheme, themeSheet} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

const siteOf = (theme: SiteTheme | undefined) =>
  tinySite({'pages/A.md': 'public:: true\n\n- a'}, {site: {theme, base: '/sub/'}})

describe('themeSheet', () => {
  it.each([
    ['nothing is changed', undefined],
    ['a theme is empty', {}],
    ['a sheet is blank', {css: ' \n'}],
  ])('is not there where %s', (_, theme) => {
    expect(themeSheet(siteOf(theme))).toBeUndefined()
    expect(frameView(siteOf(theme)).themeHref).toBeUndefined()
  })

  it('sets the accent in every theme that the sheets of tokens know', () => {
    const sheet = themeSheet(siteOf({accent: '#2f6fb0'})) ?? ''
    expect(sheet.match(/--color-accent: oklch/g)).toHaveLength(11)
    expect(sheet).toContain('@media (forced-colors: none)')
    expect(sheet).not.toContain('@layer')
  })

  it('serves faces under the base, with families behind them', () => {
    const faces = [{url: 'fonts/text-a.woff2', style: 'normal', weight: '1 1000'}] as const
    const sheet = themeSheet(siteOf({fonts: {text: {faces}, code: {families: 'Fira Code'}}}))
    expect(sheet).toContain('url("/sub/fonts/text-a.woff2")')
    expect(sheet).toMatch(/--font-text: "Author's text", .*serif;/)
    expect(sheet).toMatch(/--font-code: Fira Code, .*monospace;/)
  })

  it('puts the author’s own rules last, as they are', () => {
    const sheet = themeSheet(siteOf({accent: '#2f6fb0', css: '\n.page { color: red }\n'}))
    expect(sheet?.endsWith('\n\n.page { color: red }\n')).toBe(true)
  })

  it('has an address that changes with it', () => {
    const [one, other] = ['#2f6fb0', '#2f6fb1'].map(accent => frameView(siteOf({accent})).themeHref)
    expect(one).toMatch(/^\/sub\/theme\.css\?v=[0-9a-f]{8}$/)
    expect(one).not.toBe(other)
  })
})
