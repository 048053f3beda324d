import { setTimeout } from 'node:timers/promises'
import type { Client } from '../client/createClient.ts'
import { type ExitCode, exitCodes } from '../terminal/exitCodes.ts'
import { createProgressBar } from '../terminal/progressBar.ts'
import { writeLine } from '../terminal/writeLine.ts'

type Job = Readonly<{
  id: string
  status: 'running' | 'done' | 'stopped' | 'failed'
  done: number
  changed: number
  total: number | null
  error: string | null
  estimated_end: string | null
}>

type ReindexOptions = Readonly<{
  topic?: string
  source?: string
  /** In milliseconds since 1970. */
  since?: number
  dryRun?: boolean
  wait?: boolean
  stop?: string
  json?: boolean
}>

const pathOf = (id: string): string => `/v1/reindex/${encodeURIComponent(id)}`

/** Starts a job, or looks at, follows or stops one. */
export const reindex = async (client: Client, id: string | undefined, options: ReindexOptions): Promise<ExitCode> => {
  if (options.stop !== undefined) {
    await client.send(pathOf(options.stop), { method: 'DELETE' })
    await writeLine(
      options.json ? JSON.stringify({ id: options.stop, status: 'stopped' }) : `${options.stop} is stopped.`,
    )
    return exitCodes.done
  }
  const { topic, source, since, dryRun } = options
  const started =
    id === undefined
      ? await client.json<Job>('/v1/reindex', {
          method: 'POST',
          json: {
            topic,
            source,
            ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
            ...(dryRun ? { dry_run: true } : {}),
          },
        })
      : await client.json<Job>(pathOf(id))
  const job = options.wait ? await follow(client, started) : started
  await writeLine(options.json ? JSON.stringify(job) : describe(job))
  return job.status === 'failed' ? exitCodes.someRefused : exitCodes.done
}

const follow = async (client: Client, started: Job): Promise<Job> => {
  const bar = createProgressBar(started.id, started.total)
  let job = started
  let shown = 0
  while (job.status === 'running') {
    await setTimeout(500)
    job = await client.json<Job>(pathOf(job.id))
    bar.advance(job.done - shown, `${job.changed} changed`)
    shown = job.done
  }
  bar.end()
  return job
}

const describe = (job: Job): string =>
  [
    `${job.id}: ${job.status}, ${job.done}${job.total === null ? '' : ` of ${job.total}`} articles, ${job.changed} changed`,
    ...(job.estimated_end === null ? [] : [`  ends about ${job.estimated_end}`]),
    ...(job.error === null ? [] : [`  ${job.error}`]),
  ].join('\n')
