import { type ArticleReader, d1ArticleReader } from '#storage/articleReader'
import { type CurrentEditions, kvCurrentEditions } from '#storage/currentEditions'
import { type DigestReader, d1DigestReader, type ListedTopic } from '#storage/digestReader'
import { d1SearchIndex, type SearchIndex } from '#storage/searchIndex'
import { d1WindowReader, type WindowReader } from '#storage/windowReader'
import { CurrentMemo } from './current/currentMemo.ts'
import { FastLane } from './current/fastLane.ts'
import { loadCurrent } from './current/loadCurrent.ts'
import { rememberFor } from './current/rememberFor.ts'
import { standingOf } from './current/standing.ts'
import type { Env } from './env.ts'
import { type Site, siteOf } from './site.ts'

/** Everything the routes stand on. */
export type Deps = Readonly<{
  site: Site
  reader: DigestReader
  articles: ArticleReader
  windows: WindowReader
  search: Pick<SearchIndex, 'query'>
  /** The topics that have articles, with their newest headlines. */
  listed: () => Promise<readonly ListedTopic[]>
  current: CurrentEditions
  memo: CurrentMemo
  lane: FastLane
  now: () => number
}>

const listedMs = 5_000
const topicsMax = 500
const headlinesMax = 6

export const depsOf = (env: Env): Deps => {
  const now = Date.now
  const reader = d1DigestReader(env.DB)
  const current = kvCurrentEditions(env.EDITIONS)
  const standing = standingOf(reader)
  const memo = new CurrentMemo((slug) => loadCurrent({ current, reader, standing, now }, slug), now)
  return {
    site: siteOf({ publicUrl: env.PUBLIC_URL, name: env.SITE_NAME, timeZone: env.TIME_ZONE }),
    reader,
    articles: d1ArticleReader(env.DB),
    windows: d1WindowReader(env.DB),
    search: d1SearchIndex(env.SEARCH),
    listed: rememberFor(listedMs, now, () => reader.listed(topicsMax, headlinesMax)),
    current,
    memo,
    lane: new FastLane(memo),
    now,
  }
}
