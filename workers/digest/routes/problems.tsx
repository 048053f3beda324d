import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { cacheControl, commonHeaders, htmlHeaders } from '../http/headers.ts'
import { problemPath } from '../http/problemResponse.tsx'
import { type ProblemName, problems } from '../http/problems.ts'
import { ErrorPage } from '../pages/ErrorPage.tsx'
import { documentOf } from '../pages/Layout.tsx'

/** What each problem's `type` says when it is followed. */
export const problemRoutes = ({ site }: Deps): Hono => {
  const routes = new Hono()
  for (const [name, { title, status, detail }] of Object.entries(problems))
    routes.get(problemPath(name as ProblemName), (c) =>
      c.body(documentOf(<ErrorPage site={site} title={title} detail={`${detail} (Status ${status}.)`} />), 200, {
        ...commonHeaders(site),
        ...htmlHeaders,
        'content-type': 'text/html; charset=utf-8',
        'cache-control': cacheControl.frozen,
      }),
    )
  return routes
}
