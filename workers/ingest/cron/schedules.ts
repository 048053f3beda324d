/** One cron trigger of wrangler.toml. Times are UTC, as the platform's are. */
export type Schedule = Readonly<{
  cron: string
  name: 'sweep' | 'index' | 'daily'
  periodMs: number
  next(now: number): number
}>

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The next time after `now` that lies `offset` into a period. */
const nextAt = (period: number, offset: number) => (now: number) =>
  Math.floor((now - offset) / period) * period + period + offset

export const schedules: readonly Schedule[] = [
  { cron: '*/5 * * * *', name: 'sweep', periodMs: 5 * minute, next: nextAt(5 * minute, 0) },
  { cron: '17 * * * *', name: 'index', periodMs: hour, next: nextAt(hour, 17 * minute) },
  { cron: '41 3 * * *', name: 'daily', periodMs: day, next: nextAt(day, 3 * hour + 41 * minute) },
]
