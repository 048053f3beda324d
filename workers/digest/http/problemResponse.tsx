import { ErrorPage } from '../pages/ErrorPage.tsx'
import { documentOf } from '../pages/Layout.tsx'
import { absolute, type Site } from '../site.ts'
import { cacheControl, commonHeaders, htmlHeaders } from './headers.ts'
import { asksForHtml } from './negotiate.ts'
import { type ProblemName, problems } from './problems.ts'

export const problemPath = (name: ProblemName): string => `/problems/${name.replaceAll('_', '-')}`

/**
 * A problem in the format that was asked for: a page for who asks for HTML, else RFC 9457. Nothing of the request is
 * repeated in it.
 */
export const problemResponse = (
  request: Request,
  site: Site,
  name: ProblemName,
  options: Readonly<{ html?: boolean; headers?: Readonly<Record<string, string>> }> = {},
): Response => {
  const { status, title, detail } = problems[name]
  const html = options.html ?? asksForHtml(request.headers.get('accept'))
  const headers = {
    ...commonHeaders(site),
    'content-type': html ? 'text/html; charset=utf-8' : 'application/problem+json',
    'cache-control': status === 404 || status === 410 ? cacheControl.missing : cacheControl.never,
    ...(options.html === undefined ? { vary: 'Accept' } : {}),
    ...(status === 503 ? { 'retry-after': '2' } : {}),
    ...(html ? htmlHeaders : {}),
    ...options.headers,
  }
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const body = html
    ? documentOf(<ErrorPage site={site} title={title} detail={detail} />)
    : JSON.stringify({ type: absolute(site, problemPath(name)), title, status, detail })
  return new Response(body, { status, headers })
}
