/** What the platform hands to the digest worker. Nothing below `deps.ts` sees it. */
export interface Env {
  DB: D1Database
  SEARCH: D1Database
  EDITIONS: KVNamespace
  PUBLIC_URL: string
  SITE_NAME: string
  TIME_ZONE: string
}
