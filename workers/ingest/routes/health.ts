import { Hono } from 'hono'
import { pipelineVersion } from '#domain/normalise/pipelineVersion'
import type { AppEnv } from '../app.ts'
import { today } from '../clock.ts'
import { schedules } from '../cron/schedules.ts'
import { readHealth } from '../flows/readHealth.ts'
import { presentModel } from '../http/presentModel.ts'

/** `healthz` is public and says `ok` or what is overdue; `status` tells an operator everything. */
export const healthRoutes = new Hono<AppEnv>()

healthRoutes.get('/healthz', async (c) => {
  const health = await readHealth(c.var.deps)
  return c.json(
    { status: health.overdue.length === 0 ? 'ok' : 'overdue', overdue: health.overdue },
    health.overdue.length === 0 ? 200 : 503,
    health.overdue.length === 0 ? {} : { 'Retry-After': '60' },
  )
})

healthRoutes.get('/v1/status', async (c) => {
  c.var.need('read')
  const { deps } = c.var
  const [health, counters, drift, jobs, model] = await Promise.all([
    readHealth(deps),
    deps.work.counters(),
    deps.work.meta('drift'),
    deps.jobs.unfinished(20),
    deps.models.newestStats(),
  ])
  const day = today(deps)
  return c.json({
    status: health.overdue.length === 0 ? 'ok' : 'overdue',
    overdue: health.overdue,
    crons: schedules.map((schedule) => health.crons[schedule.cron]),
    outbox: health.outbox,
    // null until the first daily check has ended.
    drift: drift === null ? null : JSON.parse(drift),
    articles: under(counters, 'articles:'),
    pipeline: { version: pipelineVersion, articles: under(counters, 'pipeline:') },
    // null until the first model has been learned.
    learned: model === null ? null : presentModel(model),
    jobs: jobs.map(({ id, kind, status, done, total, updated_at, error }) => ({
      id,
      kind,
      status,
      done,
      total,
      updated_at,
      error,
    })),
    counters,
    budgets: {
      day,
      kv_writes: { used: counters[`kv_writes:${day}`] ?? 0, max: deps.settings.kvWritesMax },
      rows_written: { used: counters[`rows:${day}`] ?? 0, max: 100_000 },
    },
  })
})

/** Counters under a prefix, by what comes after it: `{'articles:held': 2}` → `{held: 2}`. Spent ones are left out. */
const under = (counters: Readonly<Record<string, number>>, prefix: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counters).flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== 0 ? [[name.slice(prefix.length), value]] : [],
    ),
  )
