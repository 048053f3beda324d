import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { cacheControl, commonHeaders } from '../http/headers.ts'
import { answerPage, type Page } from '../http/page.ts'
import { stylesheet, stylesheetPath } from '../pages/stylesheet.ts'

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#8c1c13"/><path d="M8 8h16M8 13h7M8 18h7M8 23h7M19 13h5v10h-5z" stroke="#fefdfa" stroke-width="2.4" fill="none"/></svg>`

/** The stylesheet and the icon. */
export const assetRoutes = ({ site }: Deps): Hono => {
  const asset = (contentType: string, cache: string, etag: string, text: string): Page => ({
    etag,
    headers: { ...commonHeaders(site), 'content-type': contentType, 'cache-control': cache, etag },
    body: () => text,
  })
  const style = asset('text/css; charset=utf-8', cacheControl.asset, `"${stylesheetPath}"`, stylesheet)
  const favicon = asset('image/svg+xml', cacheControl.frozen, '"icon-1"', icon)
  return new Hono()
    .get(stylesheetPath, (c) => answerPage(c.req.raw, style))
    .get('/favicon.svg', (c) => answerPage(c.req.raw, favicon))
    .get('/favicon.ico', (c) => answerPage(c.req.raw, favicon))
}
