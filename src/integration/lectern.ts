import {createReadStream, existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {type CompiledFolder, type GraphFolderWatch, watchGraphFolder} from '../graph-folder/index.ts'
import {assetFileOf} from './assets.ts'
import {astroSettings, bundleSettings} from './astro-settings.ts'
import {asyncViews} from './async-views.ts'
import {contentTypeOf} from './content-type.ts'
import {expectKnownPrivacy} from './expect-known-privacy.ts'
import {leanImports} from './lean-imports.ts'
import {makeSiteViews} from './make-site-views.ts'
import {copyPublicFiles, publicFileOf} from './public-files.ts'
import {siteRoutes} from './routes.ts'
import {openSession, type Session, type SessionOptions} from './session.ts'
import {type SiteHost, siteHost} from './site-host.ts'
import {siteSitemap} from './sitemap.ts'
import {virtualModule} from './virtual-module.ts'

/** Options of the integration in an author's own `astro.config`. */
export interface LecternOptions extends SessionOptions {
  /** The graph folder, relative to the working directory. */
  readonly graph: string
}

/**
 * Lectern as an Astro integration: `integrations: [lectern({graph: './notes'})]`.
 * It reads the folder when Astro starts and injects its routes; `base` and `site` come from Astro's own configuration.
 */
export function lectern(options: LecternOptions): AstroIntegration {
  return integration(async ({base, site, command, cache}) => {
    // What is for the author's eyes is for `dev` alone, whatever the options say.
    const isDev = command === 'dev'
    const shown = {notes: isDev && options.notes !== false, showPrivate: isDev && options.showPrivate === true}
    const session = await openSession(resolve(options.graph), {base, site, cache, ...options, ...shown})
    if (command === 'build') expectKnownPrivacy(session.current())
    return {session, host: siteHost(session)}
  })
}

/** What the command line adds to a session it has opened itself. */
export interface SessionHooks {
  /** Called after every compile under `dev`. */
  onCompiled?(compiled: CompiledFolder): void
  /** Called when a compile or the watch under `dev` fails; the site stays as it was. */
  onError?(error: unknown): void
}

/** The integration over a session that is open already: `dev`. */
export function lecternOf(session: Session, hooks: SessionHooks = {}): AstroIntegration {
  return integration(() => Promise.resolve({session, host: siteHost(session)}), hooks)
}

/** The integration over a site that does not change: `build`. */
export function lecternOfHost(host: SiteHost): AstroIntegration {
  return integration(() => Promise.resolve({host}))
}

interface Place {
  readonly base: string
  readonly site: string | undefined
  readonly command: 'dev' | 'build' | 'preview' | 'sync'
  /** Folder that stays from build to build. */
  readonly cache: string | undefined
}

/** A site, and for `dev` the session that replaces it. */
interface Opened {
  readonly host: SiteHost
  readonly session?: Session
}

function integration(open: (place: Place) => Promise<Opened>, hooks: SessionHooks = {}): AstroIntegration {
  let opened: Opened | undefined
  let watch: GraphFolderWatch | undefined
  let files: Promise<void> | undefined
  let outDir = ''
  function host(): SiteHost {
    if (!opened) throw new Error('Expected astro:config:setup to have run')
    return opened.host
  }
  function session(): Session {
    if (!opened?.session) throw new Error('Expected a session under `dev`')
    return opened.session
  }
  return {
    name: 'lectern',
    hooks: {
      async 'astro:config:setup'({config, command, injectRoute, updateConfig}) {
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`
        const cache = config.cacheDir && join(fileURLToPath(config.cacheDir), 'lectern')
        opened = await open({base, site: config.site, command, cache})
        const development = command === 'dev'
        const views = development ? asyncViews(makeSiteViews(() => session().current().site, true)) : host().views
        // Under `dev` the first date may be written later.
        const feeds = development ? config.site !== undefined : (await views.feed('atom')) !== undefined
        const ownRobots = config.publicDir !== undefined && existsSync(new URL('robots.txt', config.publicDir))
        const robots = (await views.robotsText()) !== undefined && !ownRobots
        const theme = (await views.themeSheet()) !== undefined
        for (const route of siteRoutes({feeds, robots, theme, development, live: views.live !== undefined}))
          injectRoute(route)
        // An author's own project may have a sitemap already: there are no two files of one name.
        const hasSitemap = config.integrations?.some(({name}) => name === '@astrojs/sitemap')
        const needsSitemap = command === 'build' && config.site !== undefined && !hasSitemap
        updateConfig({
          ...astroSettings,
          integrations: needsSitemap ? [siteSitemap(await host().sitemapEntries())] : [],
          vite: {
            ...astroSettings.vite,
            ...(command === 'build' ? bundleSettings : {}),
            plugins: [virtualModule(views), leanImports(base)],
          },
        })
      },
      async 'astro:server:setup'({server, logger}) {
        server.middlewares.use((request, response, next) => {
          const pathname = (request.originalUrl ?? request.url ?? '/').split('?', 1)[0] ?? '/'
          const compiled = session().current()
          const file = assetFileOf(compiled, pathname) ?? publicFileOf(compiled.site.options.base, pathname)
          if (file === undefined) return next()
          response.setHeader('Content-Type', contentTypeOf(file))
          createReadStream(file)
            .on('error', () => next())
            .pipe(response)
        })
        watch = watchGraphFolder(
          session().folder,
          async () => {
            const compiled = await session().recompile()
            // Astro keeps the list of pages it knows; this is how its own content layer says that it may have grown.
            for (const environment of Object.values(server.environments))
              environment.hot.send('astro:content-changed', {})
            server.ws.send({type: 'full-reload', path: '*'})
            hooks.onCompiled?.(compiled)
          },
          error => {
            if (hooks.onError) hooks.onError(error)
            else logger.error(String(error))
          },
        )
        await watch.ready
      },
      async 'astro:server:done'() {
        await watch?.close()
      },
      'astro:config:done'({config}) {
        outDir = fileURLToPath(config.outDir)
      },
      // The folder has been emptied, and Astro has its own things to make ready: time for the rest.
      'astro:build:setup'() {
        if (files !== undefined) return
        // The longest of all views; those who ask for it later get the same answer.
        host()
          .views.graphData()
          .catch(() => {})
        files = host().writeFiles(outDir)
        files.catch(() => {})
      },
      async 'astro:build:done'({dir}) {
        await files
        await copyPublicFiles(fileURLToPath(dir))
      },
    },
  }
}
