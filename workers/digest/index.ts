import { WorkerEntrypoint } from 'cloudflare:workers'
import type { Hono } from 'hono'
import type { Edition } from '#domain/edition'
import { topicsTag, topicTag } from '#storage/cacheTags'
import type { EditionStamp } from '#storage/currentEditions'
import { createApp } from './app.ts'
import { type Deps, depsOf } from './deps.ts'
import { servedEdition } from './editions/servedEdition.ts'
import { stateOf } from './editions/stateOf.ts'
import type { Env } from './env.ts'
import { purgeTags } from './purgeTags.ts'
import { topicPath } from './site.ts'

// Made once an isolate: the routes, and what they remember.
let made: Readonly<{ deps: Deps; app: Hono }> | null = null
const madeOf = (env: Env): Readonly<{ deps: Deps; app: Hono }> => {
  if (made === null) {
    const deps = depsOf(env)
    made = { deps, app: createApp(deps) }
  }
  return made
}

/** The digest worker. `fetch` is what the public reaches; the other methods are reached by the service binding alone. */
export default class DigestWorker extends WorkerEntrypoint<Env> {
  override fetch(request: Request): Response | Promise<Response> {
    const { deps, app } = madeOf(this.env)
    const remembered = deps.lane.answer(request, (work) => this.ctx.waitUntil(work))
    return remembered ?? app.fetch(request, this.env, this.ctx)
  }

  /** Makes an edition the current one, unless a newer one (or the same) is there already. */
  async publish(slug: string, edition: Edition): Promise<{ written: boolean }> {
    const { deps } = madeOf(this.env)
    const written = await deps.current.put(edition)
    if (written) {
      const served = servedEdition(edition, stateOf(edition, undefined, deps.now()), topicPath(slug))
      deps.memo.put(slug, { kind: 'edition', served })
      await purgeTags(this.ctx, [topicTag(slug), topicsTag])
    }
    return { written }
  }

  /** What KV holds for these topics; a topic without a current edition there is left out. */
  inspect(slugs: string[]): Promise<(EditionStamp & { slug: string })[]> {
    return madeOf(this.env).deps.current.inspect(slugs)
  }

  /** The topic is gone or was merged into another. */
  async retire(slug: string): Promise<void> {
    const { deps } = madeOf(this.env)
    await deps.current.remove(slug)
    deps.memo.forget(slug)
    await purgeTags(this.ctx, [topicTag(slug), topicsTag])
  }

  /** Takes what these tags name out of the edge's caches: articles that were withdrawn. */
  async purge(tags: string[]): Promise<void> {
    const { deps } = madeOf(this.env)
    deps.memo.forgetTagged(tags)
    await purgeTags(this.ctx, tags)
  }
}
