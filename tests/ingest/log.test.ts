import { describe, expect, it, vi } from 'vitest'
import { log } from '../../workers/ingest/log.ts'

describe('log', () => {
  it('writes at most 40 lines a second, and says how many it dropped', () => {
    const written = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    vi.useFakeTimers({ now: Date.parse('2030-01-01T00:00:00Z') })
    try {
      for (let serial = 0; serial < 100; serial += 1) log('down', { serial })
      expect(written.mock.calls.length).toBe(40)
      vi.setSystemTime(Date.parse('2030-01-01T00:00:01Z'))
      log('up')
      expect(written.mock.calls.slice(40).map(([line]) => JSON.parse(String(line)))).toEqual([
        { event: 'lines_dropped', count: 60 },
        { event: 'up' },
      ])
    } finally {
      vi.useRealTimers()
      written.mockRestore()
    }
  })
})
