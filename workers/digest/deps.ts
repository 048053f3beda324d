import { type CurrentEditions, kvCurrentEditions } from '#storage/currentEditions'
import { type DigestReader, d1DigestReader } from '#storage/digestReader'
import { CurrentMemo } from './current/currentMemo.ts'
import { FastLane } from './current/fastLane.ts'
import { loadCurrent } from './current/loadCurrent.ts'
import { standingOf } from './current/standing.ts'
import type { Env } from './env.ts'
import { type Site, siteOf } from './site.ts'

/** Everything the routes stand on. */
export type Deps = Readonly<{
  site: Site
  reader: DigestReader
  current: CurrentEditions
  memo: CurrentMemo
  lane: FastLane
  now: () => number
}>

export const depsOf = (env: Env): Deps => {
  const now = Date.now
  const reader = d1DigestReader(env.DB)
  const current = kvCurrentEditions(env.EDITIONS)
  const standing = standingOf(reader)
  const memo = new CurrentMemo((slug) => loadCurrent({ current, reader, standing, now }, slug), now)
  return {
    site: siteOf({ publicUrl: env.PUBLIC_URL, name: env.SITE_NAME, timeZone: env.TIME_ZONE }),
    reader,
    current,
    memo,
    lane: new FastLane(memo),
    now,
  }
}
