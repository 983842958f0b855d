import {createReadStream, existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AstroIntegration} from 'astro'
import {
  type CompiledFolder,
  type CompileOptions,
  type GraphFolderWatch,
  watchGraphFolder,
} from '../graph-folder/index.ts'
import {assetFileOf, copyAssets} from './assets.ts'
import {astroSettings, bundleSettings} from './astro-settings.ts'
import {asyncViews} from './async-views.ts'
import {contentTypeOf} from './content-type.ts'
import {expectKnownPrivacy} from './expect-known-privacy.ts'
import {makeSiteViews} from './make-site-views.ts'
import {copyPublicFiles, publicFileOf} from './public-files.ts'
import {siteRoutes} from './routes.ts'
import {openSession, type Session} from './session.ts'
import {siteSitemap} from './sitemap.ts'
import {virtualModule} from './virtual-module.ts'

/** Options of the integration in an author's own `astro.config`. */
export interface LecternOptions extends CompileOptions {
  /** The graph folder, relative to the working directory. */
  readonly graph: string
}

/**
 * Lectern as an Astro integration: `integrations: [lectern({graph: './notes'})]`.
 * It reads the folder when Astro starts and injects its routes; `base` and `site` come from Astro's own configuration.
 */
export function lectern(options: LecternOptions): AstroIntegration {
  return integration(async ({base, site, command}) => {
    // What is for the author's eyes is for `dev` alone, whatever the options say.
    const isDev = command === 'dev'
    const shown = {notes: isDev && options.notes !== false, showPrivate: isDev && options.showPrivate === true}
    const session = await openSession(resolve(options.graph), {base, site, ...options, ...shown})
    if (command === 'build') expectKnownPrivacy(session.current())
    return session
  })
}

/** What the command line adds to a session it has opened itself. */
export interface SessionHooks {
  /** Called after every compile under `dev`. */
  onCompiled?(compiled: CompiledFolder): void
  /** Called when a compile or the watch under `dev` fails; the site stays as it was. */
  onError?(error: unknown): void
}

/** The integration over a session that is open already. */
export function lecternOf(session: Session, hooks: SessionHooks = {}): AstroIntegration {
  return integration(() => Promise.resolve(session), hooks)
}

interface Place {
  readonly base: string
  readonly site: string | undefined
  readonly command: 'dev' | 'build' | 'preview' | 'sync'
}

function integration(open: (place: Place) => Promise<Session>, hooks: SessionHooks = {}): AstroIntegration {
  let session: Session | undefined
  let watch: GraphFolderWatch | undefined
  function opened(): Session {
    if (!session) throw new Error('Expected astro:config:setup to have run')
    return session
  }
  return {
    name: 'lectern',
    hooks: {
      async 'astro:config:setup'({config, command, injectRoute, updateConfig}) {
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`
        session = await open({base, site: config.site, command})
        const views = makeSiteViews(() => opened().current().site, command === 'dev')
        // Under `dev` the first date may be written later.
        const feeds = command === 'dev' ? config.site !== undefined : views.feed('atom') !== undefined
        const ownRobots = config.publicDir !== undefined && existsSync(new URL('robots.txt', config.publicDir))
        const robots = views.robotsText() !== undefined && !ownRobots
        for (const route of siteRoutes({feeds, robots})) injectRoute(route)
        // An author's own project may have a sitemap already: there are no two files of one name.
        const hasSitemap = config.integrations?.some(({name}) => name === '@astrojs/sitemap')
        const needsSitemap = command === 'build' && config.site !== undefined && !hasSitemap
        updateConfig({
          ...astroSettings,
          integrations: needsSitemap ? [siteSitemap(() => opened().current().site)] : [],
          vite: {
            ...astroSettings.vite,
            ...(command === 'build' ? bundleSettings : {}),
            plugins: [virtualModule(asyncViews(views))],
          },
        })
      },
      async 'astro:server:setup'({server, logger}) {
        server.middlewares.use((request, response, next) => {
          const pathname = (request.originalUrl ?? request.url ?? '/').split('?', 1)[0] ?? '/'
          const compiled = opened().current()
          const file = assetFileOf(compiled, pathname) ?? publicFileOf(compiled.site.options.base, pathname)
          if (file === undefined) return next()
          response.setHeader('Content-Type', contentTypeOf(file))
          createReadStream(file)
            .on('error', () => next())
            .pipe(response)
        })
        watch = watchGraphFolder(
          opened().folder,
          async () => {
            const compiled = await opened().recompile()
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
      async 'astro:build:done'({dir}) {
        await copyAssets(opened().current(), fileURLToPath(dir))
        await copyPublicFiles(fileURLToPath(dir))
      },
    },
  }
}
