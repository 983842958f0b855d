import type {AstroUserConfig} from 'astro'

/**
 * What Lectern asks of Astro: directory addresses, and nothing inline, so that one strict content security policy holds
 * on every page.
 */
export const astroSettings = {
  output: 'static',
  trailingSlash: 'always',
  build: {format: 'directory', inlineStylesheets: 'never', assets: '_lectern'},
  compressHTML: true,
  devToolbar: {enabled: false},
  vite: {build: {assetsInlineLimit: 0}},
} as const satisfies AstroUserConfig
