import { setTimeout } from 'node:timers/promises'
import * as z from 'zod'
import type { Client } from '../client/createClient.ts'
import { CliError } from '../terminal/CliError.ts'
import { type ExitCode, exitCodes } from '../terminal/exitCodes.ts'
import { table } from '../terminal/table.ts'
import { writeLine } from '../terminal/writeLine.ts'

const runSchema = z.looseObject({
  started_at: z.string(),
  ended_at: z.string().nullable(),
  error: z.string().nullable(),
})

/** `/v1/status`, as far as it is shown; what else it says is left to `--json`. */
const statusSchema = z.looseObject({
  status: z.string(),
  overdue: z.array(z.string()),
  crons: z.array(
    z.looseObject({
      cron: z.string(),
      name: z.string(),
      last_run: runSchema.nullable(),
      next_run: z.string(),
      overdue: z.boolean(),
    }),
  ),
  outbox: z.object({ size: z.number(), oldest_seconds: z.number() }),
  learned: z
    .looseObject({
      version: z.number(),
      trained_at: z.string(),
      examples: z.number(),
      precision: z.number().nullable(),
      recall: z.number().nullable(),
      topics: z.array(z.looseObject({ given: z.boolean() })),
    })
    .nullable()
    .default(null),
  counters: z.record(z.string(), z.number()).default({}),
  budgets: z.looseObject({
    kv_writes: z.object({ used: z.number(), max: z.number() }),
    rows_written: z.object({ used: z.number(), max: z.number() }),
  }),
})
type Status = z.infer<typeof statusSchema>

export const showStatus = async (client: Client, json: boolean): Promise<ExitCode> => {
  const answer = await client.json<unknown>('/v1/status')
  const status = statusSchema.parse(answer)
  await writeLine(json ? JSON.stringify(answer) : dashboard(status, client.url, Date.now()))
  return status.overdue.length === 0 ? exitCodes.done : exitCodes.someRefused
}

/** Until Ctrl-C. A server that is away for a moment is waited for. */
export const watchStatus = async (client: Client): Promise<void> => {
  for (;;) {
    let screen: string
    try {
      screen = dashboard(statusSchema.parse(await client.json<unknown>('/v1/status')), client.url, Date.now())
    } catch (error) {
      if (!(error instanceof CliError) || error.exitCode !== exitCodes.unavailable) throw error
      screen = error.message
    }
    await writeLine(process.stdout.isTTY ? `\u001b[H\u001b[2J${screen}` : `${screen}\n`)
    await setTimeout(2_000)
  }
}

export const dashboard = (status: Status, url: string, now: number): string => {
  const { kv_writes, rows_written } = status.budgets
  const totals = Object.entries(status.counters).filter(([name]) => !/\d{4}-\d{2}-\d{2}$/.test(name))
  return [
    `${url}  ${status.status === 'ok' ? 'ok' : `overdue: ${status.overdue.join(', ')}`}`,
    '',
    table(
      ['cron', 'schedule', 'last run', 'next run', ''],
      status.crons.map(({ name, cron, last_run, next_run, overdue }) => [
        name,
        cron,
        last_run === null ? 'never' : `${ago(now - Date.parse(last_run.started_at))} ago`,
        `in ${ago(Date.parse(next_run) - now)}`,
        overdue ? 'OVERDUE' : (last_run?.error ?? ''),
      ]),
    ),
    '',
    `outbox   ${status.outbox.size}${status.outbox.size > 0 ? `, oldest ${ago(status.outbox.oldest_seconds * 1_000)}` : ''}`,
    ...(status.learned === null ? [] : [`learned  ${learnedLine(status.learned, now)}`]),
    `today    ${share(kv_writes)} KV writes, ${share(rows_written)} rows written`,
    ...(totals.length === 0 ? [] : ['', table(['counter', 'value'], totals)]),
  ].join('\n')
}

/** `'model 3, 2 h old, of 8,412 articles; gives 31 of 40 topics, right 94 %, finds 61 %'` */
const learnedLine = (model: NonNullable<Status['learned']>, now: number): string => {
  const part = (value: number): string => `${Math.round(value * 100)} %`
  const given = model.topics.filter((topic) => topic.given).length
  const measured =
    model.precision === null || model.recall === null
      ? ''
      : `, right ${part(model.precision)}, finds ${part(model.recall)}`
  return `model ${model.version}, ${ago(now - Date.parse(model.trained_at))} old, of ${model.examples.toLocaleString('en')} articles; gives ${given} of ${model.topics.length} topics${measured}`
}

const share = ({ used, max }: { used: number; max: number }): string =>
  `${used.toLocaleString('en')} of ${max.toLocaleString('en')}`

const ago = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1_000))
  if (seconds < 90) return `${seconds} s`
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} d`
}
