import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { Cron } from 'croner'

export type CronClock = Readonly<{ stop: () => void; settled: () => Promise<void> }>

export type CronOptions = Readonly<{
  schedules: readonly string[]
  /** Where the last firing of each schedule is kept between runs. */
  path: string
  /** The last run ended badly: fire the first schedule at once and once more soon, for there may be something to sweep up. */
  sweepNow: boolean
  fire: (schedule: string, at: Date) => Promise<void>
}>

/** A sweep leaves what is younger than five seconds, which may be on its way; after a quick start that may be what was lost. */
const sweepAgainMs = 10_000

/** Fires the schedules on time, in UTC as the platform does, and catches up once on each that was missed while off. */
export const startCron = ({ schedules, path, sweepNow, fire }: CronOptions): CronClock => {
  const fired = readFired(path)
  const running = new Set<Promise<void>>()
  const keep = () => {
    writeFileSync(`${path}.new`, JSON.stringify(fired))
    renameSync(`${path}.new`, path)
  }
  const run = (schedule: string, at: Date) => {
    fired[schedule] = at.getTime()
    keep()
    const work = fire(schedule, at).finally(() => running.delete(work))
    running.add(work)
    return work
  }
  const jobs = schedules.map((schedule) => ({
    schedule,
    job: new Cron(schedule, { timezone: 'UTC', protect: true }, (self: Cron) =>
      run(schedule, self.currentRun() ?? new Date()),
    ),
  }))
  const now = Date.now()
  for (const [index, { schedule, job }] of jobs.entries()) {
    const last = fired[schedule]
    const missed = last === undefined ? null : job.nextRun(new Date(last))
    if (missed !== null && missed.getTime() <= now) void run(schedule, missed)
    else if (sweepNow && index === 0) void run(schedule, new Date(now))
    else fired[schedule] = last ?? now
  }
  keep()
  const [first] = schedules
  const again =
    sweepNow && first !== undefined ? setTimeout(() => void run(first, new Date()), sweepAgainMs) : undefined
  return {
    stop: () => {
      clearTimeout(again)
      for (const { job } of jobs) job.stop()
    },
    settled: async () => {
      await Promise.allSettled(running)
    },
  }
}

const readFired = (path: string): Record<string, number> => {
  if (!existsSync(path)) return {}
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>
  } catch {
    return {}
  }
}
