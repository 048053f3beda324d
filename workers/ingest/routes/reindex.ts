import { Hono } from 'hono'
import type { Job } from '#storage/jobStore'
import type { AppEnv } from '../app.ts'
import { instantNow } from '../clock.ts'
import { auditWrite } from '../flows/auditWrite.ts'
import { startJob } from '../flows/startJob.ts'
import { reindexSchema } from '../http/bodies.ts'
import { problemResponse } from '../http/problems.ts'
import { readJson } from '../http/readJson.ts'

/** Runs today's pipeline over stored articles, in the background and in bounded pages. */
export const reindexRoutes = new Hono<AppEnv>()

reindexRoutes.post('/', async (c) => {
  c.var.need('admin')
  const selection = Object.fromEntries(
    Object.entries(await readJson(c.req.raw, reindexSchema)).filter(([, value]) => value !== undefined),
  )
  const job = await startJob(c.var.deps, `reindex-${crypto.randomUUID().slice(0, 8)}`, 'reindex', selection)
  await auditWrite(c, 'reindex_started', job.id)
  return c.json(presentJob(job, c.var.deps.now()), 202, { Location: `/v1/reindex/${job.id}` })
})

reindexRoutes.get('/:id', async (c) => {
  c.var.need('read')
  const job = await c.var.deps.jobs.byId(c.req.param('id'))
  return job === null
    ? problemResponse({ name: 'not_found', detail: 'there is no such job' })
    : c.json(presentJob(job, c.var.deps.now()))
})

reindexRoutes.delete('/:id', async (c) => {
  c.var.need('admin')
  const stopped = await c.var.deps.jobs.stop(c.req.param('id'), instantNow(c.var.deps))
  if (stopped) await auditWrite(c, 'reindex_stopped', c.req.param('id'))
  return stopped ? c.body(null, 204) : problemResponse({ name: 'not_found', detail: 'no such job is running' })
})

/** A job with an estimate of when it ends, from its pace so far. */
const presentJob = (job: Job, now: number): Record<string, unknown> => {
  const left = job.total === null ? null : Math.max(0, job.total - job.done)
  const elapsed = now - Date.parse(job.created_at)
  const ends =
    job.status === 'running' && left !== null && job.done > 0
      ? new Date(now + (elapsed / job.done) * left).toISOString()
      : null
  return { ...job, estimated_end: ends }
}
