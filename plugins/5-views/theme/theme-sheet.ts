import {shortHash} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {hrefOfPath} from '../urls/index.ts'
import {type AccentRoles, deriveAccent} from './derive-accent.ts'
import {writeColour} from './oklch.ts'
import type {FontFace, ThemeFont} from './theme.ts'

/** What stands behind an author's face, while it loads and for letters that it does not have. */
const fallbacks: Readonly<Record<ThemeFont, string>> = {
  text: '"Source Serif Fallback", "Noto Serif", Georgia, "Songti SC", "Noto Serif CJK SC", serif',
  interface: '"Inter Fallback", system-ui, "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  code: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace',
}

/**
 * `theme.css`: the author's accent in every theme, fonts, then the author's own sheet as it is. It stands in no layer of
 * the cascade, so that it wins over every rule of Lectern whatever the selectors weigh. Colours that a system forces stay.
 *
 * What fits on a slide is measured with Lectern's own faces, so decks keep them; accent and sheet hold there too.
 *
 * @returns `undefined` where the author changes nothing.
 */
export function themeSheet(site: Site): string | undefined {
  const {accent, fonts, css} = site.options.theme ?? {}
  const parts = [
    accent === undefined ? '' : accentRules(accent),
    ...Object.entries(fonts ?? {}).map(([name, choice]) =>
      'faces' in choice
        ? choice.faces.map(face => faceRule(name as ThemeFont, face, site)).join('\n') +
          fontRule(name as ThemeFont, `"${familyOf(name as ThemeFont)}"`)
        : fontRule(name as ThemeFont, choice.families),
    ),
    css?.trim() ?? '',
  ].filter(part => part !== '')
  return parts.length === 0 ? undefined : `${parts.join('\n\n')}\n`
}

/** Address of the sheet; it changes with what is in it, so that no browser keeps an old one. */
export function themeHref(site: Site): string | undefined {
  const sheet = themeSheet(site)
  return sheet === undefined ? undefined : `${hrefOfPath(site, 'theme.css')}?v=${shortHash(sheet)}`
}

function accentRules(written: string): string {
  const themes = deriveAccent(written)
  if (themes === undefined) throw new Error(`Expected the accent ${written} to have been checked`)
  const {light, dark, contrastLight, contrastDark} = themes
  return `@media (forced-colors: none) {
${rule(':root, [data-theme="light"]', light)}
@media screen and (prefers-color-scheme: dark) { ${rule(':root:not([data-theme="light"])', dark)} }
@media screen { ${rule(':root[data-theme="dark"]', dark)} }
${rule(':root[data-contrast="more"]', contrastLight)}
${rule('[data-deck-theme="paper"]', light)}
${rule('[data-deck-theme="slate"]', dark)}
${rule('[data-deck-theme="signal"]', contrastDark)}
@media (prefers-contrast: more) { ${rule(':root, [data-theme="light"]', contrastLight)} }
@media screen and (prefers-color-scheme: dark) { ${rule(':root[data-contrast="more"]', contrastDark)} }
@media screen and (prefers-color-scheme: dark) and (prefers-contrast: more) { ${rule(':root:not([data-theme="light"])', contrastDark)} }
@media screen and (prefers-contrast: more) { ${rule(':root[data-theme="dark"]', contrastDark)} }
}`
}

function rule(selector: string, {accent, accentInk, linkLine, wash}: AccentRoles): string {
  const roles = {accent, 'accent-ink': accentInk, 'link-line': linkLine, wash}
  const set = Object.entries(roles).map(([role, colour]) => `--color-${role}: ${writeColour(colour)};`)
  return `${selector} { ${set.join(' ')} }`
}

function familyOf(font: ThemeFont): string {
  return `Author's ${font}`
}

function faceRule(font: ThemeFont, {url, style, weight}: FontFace, site: Site): string {
  const source = `url("${hrefOfPath(site, url)}") format("woff2")`
  return `@font-face { font-family: "${familyOf(font)}"; font-style: ${style}; font-weight: ${weight}; font-display: swap; src: ${source}; }\n`
}

function fontRule(font: ThemeFont, families: string): string {
  return `:root:has(> body > .site) { --font-${font}: ${families}, ${fallbacks[font]}; }`
}
