import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CronClock, startCron } from '../../../cli/server/startCron.ts'

const minute = 60_000
const schedules = ['*/5 * * * *', '17 * * * *']
let path: string
let clock: CronClock
let fired: string[]

const start = (sweepNow = false) => {
  fired = []
  clock = startCron({
    schedules,
    path,
    sweepNow,
    fire: async (schedule, at) => {
      fired.push(`${schedule} at ${at.toISOString().slice(11, 16)}`)
    },
  })
}

beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'broadsheet-')), 'cron.json')
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 25, 12, 3) })
})
afterEach(() => {
  clock.stop()
  vi.useRealTimers()
})

describe('startCron', () => {
  it('fires each schedule on time, in UTC', async () => {
    start()
    await vi.advanceTimersByTimeAsync(15 * minute)
    expect(fired.sort()).toEqual([
      '*/5 * * * * at 12:05',
      '*/5 * * * * at 12:10',
      '*/5 * * * * at 12:15',
      '17 * * * * at 12:17',
    ])
  })

  it('catches up once on what was missed while off, and remembers it', async () => {
    await writeFile(
      path,
      JSON.stringify({ '*/5 * * * *': Date.UTC(2026, 10, 25, 9), '17 * * * *': Date.UTC(2026, 10, 25, 11, 17) }),
    )
    start()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(fired).toEqual(['*/5 * * * * at 09:05'])
    expect(JSON.parse(await readFile(path, 'utf8'))['17 * * * *']).toBe(Date.UTC(2026, 10, 25, 11, 17))
  })

  it('sweeps at once after a bad end, and again when what was lost last is old enough', async () => {
    start(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(fired).toEqual(['*/5 * * * * at 12:03'])
    await vi.advanceTimersByTimeAsync(minute)
    expect(fired).toHaveLength(2)
  })

  it('sweeps no more once it is stopped', async () => {
    start(true)
    await vi.advanceTimersByTimeAsync(0)
    clock.stop()
    await vi.advanceTimersByTimeAsync(minute)
    expect(fired).toHaveLength(1)
  })
})
