import { type Context, Hono } from 'hono'
import { matchedRoutes } from 'hono/route'
import { StoreUnavailableError } from '#storage/d1'
import type { Scope, Token } from '#storage/tokenStore'
import { type Deps, depsOf } from './deps.ts'
import type { Env } from './env.ts'
import { allowedMethodsOf } from './http/allowedMethods.ts'
import { authenticate, requireScope } from './http/authenticate.ts'
import { ProblemError, problemResponse } from './http/problems.ts'
import { observe, requestIdOf } from './observe.ts'
import { articleRoutes } from './routes/articles.ts'
import { batchRoutes } from './routes/batch.ts'
import { docsRoutes } from './routes/docs.tsx'
import { exportRoutes } from './routes/export.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/import.ts'
import { problemRoutes } from './routes/problems.ts'
import { reindexRoutes } from './routes/reindex.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { topicRoutes } from './routes/topics.ts'

/** What every handler finds in its context. */
export type AppEnv = {
  Bindings: Env
  Variables: { deps: Deps; token: Token; requestId: string; reason?: string; need: (scope: Scope) => void }
}

export const app = new Hono<AppEnv>()

app.use(async (c, next) => {
  const started = Date.now()
  c.set('requestId', requestIdOf(c.req.header('X-Request-Id')))
  c.set('deps', depsOf(c.env))
  await next()
  c.header('X-Request-Id', c.var.requestId)
  c.header('X-Content-Type-Options', 'nosniff')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  observe(c.env, {
    request: c.var.requestId,
    method: c.req.method,
    route: routeOf(c),
    status: c.res.status,
    ms: Date.now() - started,
    ...(c.var.reason === undefined ? {} : { reason: c.var.reason }),
  })
})

/** The pattern of the route that answers, `/v1/articles/:id`; `none` where there is no such route. */
const routeOf = (c: Context<AppEnv>): string =>
  matchedRoutes(c).findLast((route) => route.method !== 'ALL')?.path ?? 'none'

app.use('/v1/*', async (c, next) => {
  const token = await authenticate(c.var.deps, c.req.raw, c.env.ADMIN_TOKEN)
  if (c.env.RATE_LIMIT !== undefined && !(await c.env.RATE_LIMIT.limit({ key: token.id })).success)
    return problemResponse({
      name: 'rate_limited',
      detail: 'more than 1,000 requests in 10 seconds',
      headers: { 'Retry-After': '10' },
    })
  c.set('token', token)
  c.set('need', (scope) => requireScope(token, scope))
  await next()
})

// Before the routes: `GET /v1/articles/batch` is no request for an article of that id.
app.use(async (c, next) => {
  const allowed = allowedMethods(c.req.path)
  if (allowed.length > 0 && !allowed.includes(c.req.method))
    return problemResponse({
      name: 'method_not_allowed',
      detail: `${c.req.method.slice(0, 20)} is not allowed here`,
      headers: { Allow: allowed.join(', ') },
    })
  await next()
})

app.route('/v1/articles/batch', batchRoutes)
app.route('/v1/articles', articleRoutes)
app.route('/v1/topics', topicRoutes)
app.route('/v1/reindex', reindexRoutes)
app.route('/v1/export', exportRoutes)
app.route('/v1/import', importRoutes)
app.route('/v1/tokens', tokenRoutes)
app.route('/', healthRoutes)
app.route('/', docsRoutes)
app.route('/problems', problemRoutes)

app.notFound(() =>
  problemResponse({ name: 'not_found', detail: 'there is nothing at this path; /docs lists the paths' }),
)

app.onError((fault, c) => {
  if (fault instanceof ProblemError) return problemResponse(fault.problem)
  if (fault instanceof StoreUnavailableError || /D1_ERROR|D1 DB|Network connection lost|storage/i.test(fault.message)) {
    c.set('reason', `store_unavailable: ${fault.name}`)
    return problemResponse({
      name: 'store_unavailable',
      detail: 'send it again: if it was kept after all, the repeat says so',
    })
  }
  c.set('reason', `fault: ${fault.name}`)
  return new Response(
    JSON.stringify({ type: 'about:blank', title: 'Internal error', status: 500, detail: `request ${c.var.requestId}` }),
    {
      status: 500,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
    },
  )
})

const allowedMethods = allowedMethodsOf(app.routes)
