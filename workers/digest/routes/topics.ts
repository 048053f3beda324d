import { type Context, Hono } from 'hono'
import type { Remembered } from '../current/currentMemo.ts'
import { readyPage } from '../current/readyPage.ts'
import type { Deps } from '../deps.ts'
import { negotiate } from '../http/negotiate.ts'
import { answerPage } from '../http/page.ts'
import { problemResponse } from '../http/problemResponse.tsx'
import { redirect } from '../http/redirect.ts'
import { digestRepresentations, splitExtension } from '../http/representations.ts'
import { topicPath } from '../site.ts'
import { answerAtLeast } from './atLeast.ts'

/** `/topics/{slug}`: the current digest. */
export const topicRoutes = (deps: Deps): Hono =>
  new Hono().get('/:file', async (c) => {
    const { name: slug, extension } = splitExtension(c.req.param('file'), digestRepresentations)
    const request = c.req.raw
    const representation = extension ?? negotiate(c.req.header('accept'), digestRepresentations)
    if (representation === null) return problemResponse(request, deps.site, 'not_acceptable')
    const negotiated = extension === null
    const wish = { representation, negotiated, cache: 'latest' } as const
    const errors = negotiated ? {} : { html: extension === 'html' }

    const atLeast = c.req.query('at_least')
    if (atLeast !== undefined) return answerAtLeast(deps, request, slug, atLeast, wish, errors)

    const remembered = await currentOf(deps, c, slug)
    const { current } = remembered
    switch (current.kind) {
      case 'unknown':
        return problemResponse(request, deps.site, 'topic_unknown', errors)
      case 'pending':
        return problemResponse(request, deps.site, 'not_yet', errors)
      case 'moved':
        return redirect(deps.site, topicPath(current.target, extension ?? undefined))
      case 'edition': {
        const { name, ready } = readyPage(deps.memo, remembered, current.served, deps.site, wish)
        deps.lane.keep(request, negotiated, slug, name)
        return answerPage(request, ready.page)
      }
    }
  })

const firstEditionMs = 5_000
const pauseMs = 150

/** The topic's current edition. A first edition that is being built is waited for: its topic exists. */
const currentOf = async (deps: Deps, c: Context, slug: string): Promise<Remembered> => {
  const background = (work: Promise<unknown>): void => c.executionCtx.waitUntil(work)
  const until = deps.now() + firstEditionMs
  let remembered = await deps.memo.get(slug, background)
  while (remembered.current.kind === 'pending' && deps.now() < until) {
    await scheduler.wait(pauseMs)
    remembered = await deps.memo.get(slug, background)
  }
  return remembered
}
