import { describe, expect, it, vi } from 'vitest'
import { app } from '../../workers/ingest/app.ts'
import { observe, requestIdOf } from '../../workers/ingest/observe.ts'
import { testEnv } from './system.ts'

const seen = { request: 'r-12345678', method: 'GET', route: '/v1/articles/:id', status: 200, ms: 4 }
const linesOf = (work: () => void): unknown[] => {
  const written = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  try {
    work()
    return written.mock.calls.map(([line]) => JSON.parse(String(line)))
  } finally {
    written.mockRestore()
  }
}

describe('observe', () => {
  it('logs the part of the requests that LOG_SAMPLE says', () => {
    expect(linesOf(() => observe({}, seen, 0.99))).toEqual([{ event: 'request', ...seen }])
    expect(linesOf(() => observe({ LOG_SAMPLE: '0.5' }, seen, 0.4))).toHaveLength(1)
    expect(linesOf(() => observe({ LOG_SAMPLE: '0.5' }, seen, 0.6))).toEqual([])
    expect(linesOf(() => observe({ LOG_SAMPLE: 'often' }, seen, 0.6))).toHaveLength(1)
  })

  it('logs every request that failed', () => {
    expect(linesOf(() => observe({ LOG_SAMPLE: '0' }, { ...seen, status: 503 }, 0.5))).toHaveLength(1)
  })

  it('measures where a data set is bound, and never fails a request', () => {
    const points: unknown[] = []
    const METRICS = { writeDataPoint: (point: unknown) => void points.push(point) }
    observe({ LOG_SAMPLE: '0', METRICS }, seen)
    expect(points).toEqual([
      { indexes: ['/v1/articles/:id'], blobs: ['GET', '/v1/articles/:id', '200'], doubles: [4, 1] },
    ])
    const broken = {
      writeDataPoint: () => {
        throw new Error('full')
      },
    }
    expect(() => observe({ LOG_SAMPLE: '0', METRICS: broken }, seen)).not.toThrow()
  })
})

describe('requestIdOf', () => {
  it('takes 8 to 64 safe characters and nothing else', () => {
    expect(requestIdOf('checkout-7781')).toBe('checkout-7781')
    for (const bad of [undefined, 'short', 'x'.repeat(65), 'a b c d e f g', 'line\nbreak-12', '<script>alert'])
      expect(requestIdOf(bad)).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('a request', () => {
  it('is told by the pattern of its route, without path, query or body', async () => {
    const written = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const context = { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} }
    const { DB, SEARCH, TOPIC, INDEXER, DIGEST } = testEnv
    const ask = (path: string, init: RequestInit = {}) =>
      app.fetch(
        new Request(`https://ingest.example${path}`, {
          ...init,
          headers: { Authorization: 'Bearer a-token-for-tests-only', 'X-Request-Id': 'checkout-7781' },
        }),
        { ...testEnv, DB, SEARCH, TOPIC, INDEXER, DIGEST, LOG_SAMPLE: '1' },
        context as unknown as ExecutionContext,
      )
    try {
      const response = await ask('/v1/articles/a-confidential?q=secret')
      expect(response.headers.get('X-Request-Id')).toBe('checkout-7781')
      await ask('/no-such-confidential-path')
      const lines = written.mock.calls.map(([line]) => String(line))
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([
        { event: 'request', request: 'checkout-7781', method: 'GET', route: '/v1/articles/:id', status: 404 },
        { event: 'request', route: 'none', status: 404 },
      ])
      expect(lines.join('\n')).not.toMatch(/confidential|secret|a-token/)
    } finally {
      written.mockRestore()
    }
  })
})
