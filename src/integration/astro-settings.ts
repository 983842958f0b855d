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
  vite: {
    build: {assetsInlineLimit: 0},
    // What draws pages at build is one bundle: it is written to a working folder from where no package could be found.
    environments: {prerender: {resolve: {noExternal: true}}},
  },
} as const satisfies AstroUserConfig
