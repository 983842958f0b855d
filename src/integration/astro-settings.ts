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
    build: {
      assetsInlineLimit: 0,
      // What scripts of all kinds of page share is one small file, not one each.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{name: 'shared', test: /islands\/fill-in|preload-helper/}],
          },
        },
      },
    },
  },
} as const satisfies AstroUserConfig

/**
 * What a build asks besides: what draws pages is one bundle, which is written to a working folder from where no package
 * could be found. Not under `dev`, where packages that are CommonJS could then not be run.
 */
export const bundleSettings = {
  environments: {prerender: {resolve: {noExternal: true}}},
} as const satisfies AstroUserConfig['vite']
