import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { app } from '../../workers/ingest/app.ts'
import { ProblemError } from '../../workers/ingest/http/problems.ts'
import { count, submit, testDeps, testEnv } from './system.ts'

const article = (id: string, version = 1) => ({
  id,
  source: { name: 'Fault Finder' },
  title: `Article ${id}`,
  content: `The text of ${id}, state ${version}, is long enough to be one.`,
  topics: ['Faults'],
})

/** A database whose batches fail in a chosen way. */
const failing = (kind: 'before' | 'after', only: (statements: number) => boolean = () => true): D1Database => {
  return new Proxy(testEnv.DB, {
    get(target, name) {
      if (name === 'batch')
        return async (statements: D1PreparedStatement[]) => {
          if (!only(statements.length)) return target.batch(statements)
          if (kind === 'before') throw new Error('D1_ERROR: Network connection lost.')
          await target.batch(statements)
          throw new Error('D1_ERROR: Network connection lost.')
        }
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

const post = (db: D1Database, body: unknown, headers: Record<string, string> = {}): Promise<Response> => {
  const background: Promise<unknown>[] = []
  return Promise.resolve(
    app.fetch(
      new Request('https://ingest.example/v1/articles', {
        method: 'POST',
        headers: { Authorization: 'Bearer a-token-for-tests-only', 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
      {
        ...testEnv,
        DB: db,
        DIGEST: testEnv.DIGEST,
        TOPIC: testEnv.TOPIC,
        INDEXER: testEnv.INDEXER,
        ADMIN_TOKEN: 'a-token-for-tests-only',
      },
      {
        waitUntil: (work: Promise<unknown>) => void background.push(work),
        passThroughOnException: () => undefined,
        props: {},
      } as unknown as ExecutionContext,
    ),
  )
}

describe('when D1 fails', () => {
  it('before the batch, the answer is 503 and nothing was written', async () => {
    const response = await post(failing('before'), article('before'))
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).not.toBeNull()
    expect(((await response.json()) as { type: string }).type).toBe('/problems/store_unavailable')
    expect(await count("articles WHERE title = 'Article before'")).toBe(0)
  })

  it('after the batch, the answer is 503, the article is kept whole, and the repeat says so', async () => {
    // Looking up takes a few statements; the batch that keeps a change has many.
    const response = await post(
      failing('after', (statements) => statements > 10),
      article('after'),
    )
    expect(response.status).toBe(503)
    expect(await count("articles WHERE title = 'Article after'")).toBe(1)
    expect(await count("outbox WHERE kind = 'topic' AND key = 'faults'")).toBe(1)
    const again = await post(testEnv.DB, article('after'))
    expect([again.status, ((await again.json()) as { outcome: string }).outcome]).toEqual([200, 'unchanged'])
  })

  it('gives an idempotency key back, so that the repeat is not refused', async () => {
    const key = { 'Idempotency-Key': 'fault-1' }
    expect((await post(failing('before'), article('keyed'), key)).status).toBe(503)
    expect((await post(testEnv.DB, article('keyed'), key)).status).toBe(201)
  })

  it('never makes a half of a change: a batch that breaks in its middle leaves no row', async () => {
    const deps = testDeps()
    await submit(deps, article('middle'))
    const known = await deps.articles.byIdentities(['id:fault finder:middle'], '')
    const before = [...known.values()][0]?.article
    expect(before?.revision).toBe(1)
    await testEnv.DB.prepare(
      "INSERT INTO revisions (article_id, revision, kind, at, document) VALUES (?, 2, 'edited', '2024-01-01', x'00')",
    )
      .bind(before?.id)
      .run()
    await expect(submit(deps, article('middle', 2))).rejects.toBeInstanceOf(ProblemError)
    const after = await deps.articles.byId(before?.id ?? '')
    expect(after?.article.revision).toBe(1)
    expect(after?.article.etag).toBe(before?.etag)
    expect(await count('raws WHERE article_id = ? AND revision = 2', before?.id)).toBe(0)
  })
})

describe('when the publisher cannot be reached', () => {
  it('the submission is accepted all the same and its note waits', async () => {
    const broken = {
      ...testEnv.TOPIC,
      idFromName: () => {
        throw new Error('no object')
      },
    } as unknown as DurableObjectNamespace
    const background: Promise<unknown>[] = []
    const response = await app.fetch(
      new Request('https://ingest.example/v1/articles', {
        method: 'POST',
        headers: { Authorization: 'Bearer a-token-for-tests-only', 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...article('unreached'), topics: ['Unreached'] }),
      }),
      {
        ...testEnv,
        DB: testEnv.DB,
        SEARCH: testEnv.SEARCH,
        DIGEST: testEnv.DIGEST,
        INDEXER: testEnv.INDEXER,
        TOPIC: broken,
        ADMIN_TOKEN: 'a-token-for-tests-only',
      },
      {
        waitUntil: (work: Promise<unknown>) => void background.push(work),
        passThroughOnException: () => undefined,
        props: {},
      } as unknown as ExecutionContext,
    )
    expect(response.status).toBe(201)
    await Promise.allSettled(background)
    expect(await count("outbox WHERE kind = 'topic' AND key = 'unreached'")).toBe(1)
  })
})

describe('what a client may reach', () => {
  it('is never a route of a Durable Object', async () => {
    const worker = (exports as unknown as { default: Fetcher }).default
    for (const path of [
      '/do/call/destroy',
      '/do/set/wanted',
      '/do/get-prop/state',
      '/v1/do/call/mark',
      '/v1/articles/do/call/destroy',
    ]) {
      const response = await worker.fetch(`https://ingest.example${path}`, {
        headers: { Authorization: 'Bearer a-token-for-tests-only', 'do-name': 'faults', 'do-content': '[]' },
      })
      expect([path, response.status]).toEqual([path, 404])
    }
  })

  it('finds no secret, text or token in the log', async () => {
    const lines: string[] = []
    const original = console.log
    console.log = (...parts: unknown[]) => void lines.push(parts.join(' '))
    try {
      await post(failing('before'), { ...article('logged'), content: 'A confidential sentence about the quarry.' })
    } finally {
      console.log = original
    }
    expect(lines.join('\n')).toContain('store_unavailable')
    expect(lines.join('\n')).not.toMatch(/confidential|a-token-for-tests-only|Article logged/)
  })
})
