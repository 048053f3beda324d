import { absolute, type Site, segment } from '../site.ts'
import { cacheControl, commonHeaders } from './headers.ts'

/** Moved for good, method and all. The address is the site's own, whatever host was asked. */
export const redirect = (site: Site, path: string): Response =>
  new Response(null, {
    status: 308,
    headers: {
      ...commonHeaders(site),
      location: absolute(
        site,
        path.replace(/[^!-~]/gu, (character) => segment(character)),
      ),
      'cache-control': cacheControl.latest,
    },
  })
