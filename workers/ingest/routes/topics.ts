import { type Context, Hono } from 'hono'
import { topicSlug } from '#domain/topics/topicSlug'
import type { AppEnv } from '../app.ts'
import { instantNow } from '../clock.ts'
import { refileJob } from '../cron/startIndexing.ts'
import type { Deps } from '../deps.ts'
import { announce } from '../flows/announce.ts'
import { auditWrite } from '../flows/auditWrite.ts'
import { previewRule } from '../flows/previewRule.ts'
import { refusalProblem } from '../flows/refusalProblem.ts'
import { startJob } from '../flows/startJob.ts'
import { requireTopics } from '../flows/tokenBounds.ts'
import { topicPreviewSchema, topicPutSchema, topicSettingsSchema } from '../http/bodies.ts'
import { ProblemError, problemResponse } from '../http/problems.ts'
import { readJson } from '../http/readJson.ts'

/** The registry of topics. A change holds from the next submission; stored articles are filed anew in the background. */
export const topicRoutes = new Hono<AppEnv>()

topicRoutes.get('/', async (c) => {
  c.var.need('read')
  const { registry } = c.var.deps
  return c.json({ topics: await registry.list(), default_topics: await registry.defaults() })
})

topicRoutes.patch('/', async (c) => {
  c.var.need('admin')
  const { default_topics } = await readJson(c.req.raw, topicSettingsSchema)
  await c.var.deps.registry.setDefaults(default_topics)
  await auditWrite(c, default_topics ? 'default_topics_on' : 'default_topics_off', 'topics')
  await refile(c)
  return c.json({ default_topics })
})

topicRoutes.post('/preview', async (c) => {
  c.var.need('read')
  const body = await readJson(c.req.raw, topicPreviewSchema)
  const slug = slugOf(body.slug ?? 'preview', '/slug')
  return c.json(await previewRule(c.var.deps, { slug, rules: body.rules, limit: body.limit }))
})

topicRoutes.get('/:slug', async (c) => {
  c.var.need('read')
  const slug = c.req.param('slug')
  const topic = await c.var.deps.registry.bySlug(slug)
  if (topic !== null) return c.json(topic)
  const target = await c.var.deps.registry.redirect(slug)
  return target === null ? notFound(slug) : c.body(null, 308, { Location: `/v1/topics/${encodeURIComponent(target)}` })
})

topicRoutes.put('/:slug', async (c) => {
  c.var.need('edit')
  const { deps } = c.var
  const slug = slugOf(c.req.param('slug'), '/slug')
  const { slug: wanted, ...body } = await readJson(c.req.raw, topicPutSchema)
  const target = wanted === undefined ? slug : slugOf(wanted, '/slug')
  const at = instantNow(deps)
  const parent = body.parent === null ? null : slugOf(body.parent, '/parent')
  if (await isUnder(deps, parent, [slug, target]))
    throw new ProblemError({
      name: 'submission_invalid',
      detail: 'a topic cannot be its own parent, nor its parent’s',
      errors: [{ pointer: '/parent', code: 'circular', detail: 'name another topic' }],
    })
  requireTopics(c.var.token, [slug, target])
  const topic = { ...body, slug: target, parent }
  if (target !== slug) {
    if ((await deps.registry.bySlug(slug)) === null) return notFound(slug)
    await deps.registry.move(slug, topic, at)
    c.executionCtx.waitUntil(announce(deps, [{ slug, sequence: 0 }]))
  }
  const created = target === slug && (await deps.registry.put(topic, at))
  await auditWrite(c, target === slug ? 'topic_put' : 'topic_moved', target)
  await refile(c)
  const kept = await deps.registry.bySlug(target)
  c.executionCtx.waitUntil(announce(deps, [{ slug: target, sequence: kept?.sequence ?? 0 }]))
  return c.json(kept, created ? 201 : 200, { Location: `/v1/topics/${encodeURIComponent(target)}` })
})

topicRoutes.delete('/:slug', async (c) => {
  c.var.need('edit')
  const { deps } = c.var
  const slug = c.req.param('slug')
  requireTopics(c.var.token, [slug])
  if ((await deps.registry.bySlug(slug)) === null) return notFound(slug)
  await deps.registry.remove(slug, instantNow(deps))
  await auditWrite(c, 'topic_deleted', slug)
  c.executionCtx.waitUntil(announce(deps, [{ slug, sequence: 0 }]))
  await refile(c)
  return c.body(null, 204)
})

const parentsMax = 8

/** Whether a topic is one of these or has one of them above it. */
const isUnder = async ({ registry }: Deps, slug: string | null, above: readonly string[]): Promise<boolean> => {
  let current = slug
  for (let level = 0; current !== null && level < parentsMax; level += 1) {
    if (above.includes(current)) return true
    current = (await registry.bySlug(current))?.parent ?? null
  }
  return false
}

/** Files every stored article anew under the registry as it now is. */
const refile = async (c: Context<AppEnv>): Promise<void> => {
  const { deps } = c.var
  const id = refileJob(await deps.topics.registryVersion())
  await startJob(deps, id, 'refile', {})
  // Each pass files under the registry as it is: one that began earlier would only repeat the work of this one.
  await deps.jobs.supersede('refile', id, instantNow(deps))
}

/** The slug that a name makes; `pointer` is where the name stood. */
const slugOf = (name: string, pointer: string): string => {
  const slug = topicSlug(name)
  if (slug.ok) return slug.value
  const problem = refusalProblem(slug.error)
  throw new ProblemError({ ...problem, errors: (problem.errors ?? []).map((error) => ({ ...error, pointer })) })
}

const notFound = (slug: string): Response =>
  problemResponse({ name: 'not_found', detail: `there is no topic ${slug.slice(0, 80)}` })
