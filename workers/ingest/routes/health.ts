import { Hono } from 'hono'
import type { AppEnv } from '../app.ts'
import { schedules } from '../cron/schedules.ts'
import { readHealth } from '../flows/readHealth.ts'

/** `healthz` is public and says `ok` or what is overdue; `status` tells an operator everything. */
export const healthRoutes = new Hono<AppEnv>()

healthRoutes.get('/healthz', async (c) => {
  const health = await readHealth(c.var.deps)
  return c.json(
    { status: health.overdue.length === 0 ? 'ok' : 'overdue', overdue: health.overdue },
    health.overdue.length === 0 ? 200 : 503,
  )
})

healthRoutes.get('/v1/status', async (c) => {
  c.var.need('read')
  const { deps } = c.var
  const [health, counters] = await Promise.all([readHealth(deps), deps.work.counters()])
  const day = new Date(deps.now()).toISOString().slice(0, 10)
  return c.json({
    status: health.overdue.length === 0 ? 'ok' : 'overdue',
    overdue: health.overdue,
    crons: schedules.map((schedule) => health.crons[schedule.cron]),
    outbox: health.outbox,
    counters,
    budgets: {
      day,
      kv_writes: { used: counters[`kv_writes:${day}`] ?? 0, max: deps.settings.kvWritesMax },
      rows_written: { used: counters[`rows:${day}`] ?? 0, max: 100_000 },
    },
  })
})
