import { env, exports } from 'cloudflare:workers'
import type { Edition } from '#domain/edition'
import * as keep from './keep.ts'

/** The digest worker's stores, and its two doors. */
export const stores = env as unknown as Readonly<{ DB: D1Database; SEARCH: D1Database; EDITIONS: KVNamespace }>

type DigestDoor = Readonly<{
  fetch(request: Request): Promise<Response>
  publish(slug: string, edition: Edition): Promise<{ written: boolean }>
  retire(slug: string): Promise<void>
  purge(tags: string[]): Promise<void>
}>
export const digest = (exports as unknown as { default: DigestDoor }).default

export const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  digest.fetch(new Request(`http://reader.example${path}`, { method, headers, redirect: 'manual' }))

export const keepInD1 = (edition: Edition, standing: Parameters<typeof keep.keepEdition>[2] = {}): Promise<void> =>
  keep.keepEdition(stores.DB, edition, standing)

export const keepArticle = (kept: keep.KeptArticle): Promise<void> => keep.keepArticle(stores.DB, kept)
