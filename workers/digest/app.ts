import { Hono } from 'hono'
import type { Deps } from './deps.ts'
import { addressOf } from './http/addressOf.ts'
import { cacheControl, commonHeaders } from './http/headers.ts'
import { problemResponse } from './http/problemResponse.tsx'
import { redirect } from './http/redirect.ts'
import { articleRoutes } from './routes/articles.tsx'
import { assetRoutes } from './routes/assets.ts'
import { editionRoutes } from './routes/editions.tsx'
import { frontRoutes } from './routes/front.tsx'
import { problemRoutes } from './routes/problems.tsx'
import { searchRoutes } from './routes/search.tsx'
import { siteFileRoutes } from './routes/siteFiles.ts'
import { sitemapRoutes } from './routes/sitemaps.ts'
import { topicRoutes } from './routes/topics.ts'
import { windowRoutes } from './routes/windows.ts'

const allowed = 'GET, HEAD, OPTIONS'

/** The public, read-only side: every URL of the digest worker. */
export const createApp = (deps: Deps): Hono => {
  const { site } = deps
  const app = new Hono()

  app.use(async (c, next) => {
    const { method } = c.req
    if (method === 'OPTIONS') return preflight(deps)
    if (method !== 'GET' && method !== 'HEAD')
      return problemResponse(c.req.raw, site, 'method_not_allowed', { headers: { allow: allowed } })
    const { path, query } = addressOf(c.req.raw.url)
    // Runs of slashes too: `//host/` must not become an address of its own.
    if (path.length > 1 && (path.endsWith('/') || path.includes('//')))
      return redirect(site, `${path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')}${query}`)
    return next()
  })

  app.route('/topics', topicRoutes(deps))
  app.route('/topics', editionRoutes(deps))
  app.route('/topics', windowRoutes(deps))
  app.route('/', frontRoutes(deps))
  app.route('/articles', articleRoutes(deps))
  app.route('/', searchRoutes(deps))
  app.route('/', siteFileRoutes(deps))
  app.route('/', sitemapRoutes(deps))
  app.route('/', problemRoutes(deps))
  app.route('/', assetRoutes(deps))

  app.notFound((c) => problemResponse(c.req.raw, site, 'not_found'))
  app.onError((fault, c) => {
    console.error(JSON.stringify({ level: 'error', event: 'request_failed', fault: fault.name, detail: fault.message }))
    // The stores' faults have no type of their own; the language's own are ours.
    const ours = fault instanceof TypeError || fault instanceof RangeError || fault instanceof ReferenceError
    return problemResponse(c.req.raw, site, ours ? 'broken' : 'unavailable')
  })
  return app
}

const preflight = ({ site }: Deps): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...commonHeaders(site),
      allow: allowed,
      'access-control-allow-methods': allowed,
      'access-control-allow-headers': 'Accept, If-None-Match, If-Modified-Since',
      'access-control-max-age': '86400',
      'cache-control': cacheControl.never,
    },
  })
