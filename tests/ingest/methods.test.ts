import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { operations } from '../../workers/ingest/openapi/operations.ts'

const worker = (exports as unknown as { default: Fetcher }).default
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const send = (method: string, path: string): Promise<Response> =>
  worker.fetch(`https://ingest.example${path.replace(/:[a-z]+/g, 'none-there')}`, {
    method,
    headers: { Authorization: 'Bearer a-token-for-tests-only' },
  })

/** The methods that the API's document gives a path; what can be read can be asked for its head. */
const described = (path: string): string[] => {
  const given = operations.flatMap((operation) => (operation.path === path ? [operation.method.toUpperCase()] : []))
  return [...given, ...(given.includes('GET') ? ['HEAD'] : [])].sort()
}

describe('a method that a path does not have', () => {
  for (const path of new Set<string>(operations.map((operation) => operation.path))) {
    const allowed = described(path)
    it(`is 405 at ${path}, which allows ${allowed.join(', ')}`, async () => {
      for (const method of methods) {
        const answer = await send(method, path)
        if (allowed.includes(method)) {
          expect([method, answer.status]).not.toEqual([method, 405])
          continue
        }
        expect([method, answer.status]).toEqual([method, 405])
        expect(answer.headers.get('Allow')).toBe(allowed.join(', '))
        expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
        if (method !== 'HEAD') expect(await answer.json()).toMatchObject({ type: '/problems/method_not_allowed' })
      }
    })
  }

  it('is 401 under /v1 for who has no token, whatever the path', async () => {
    for (const path of ['/v1/articles/batch', '/v1/nothing'])
      expect((await worker.fetch(`https://ingest.example${path}`)).status).toBe(401)
  })

  it('is 404 where there is no path at all', async () => {
    for (const path of ['/v1/nothing', '/v1/articles/a-b-c-d-e/nothing', '/v1/articles/'])
      expect([path, (await send('POST', path)).status]).toEqual([path, 404])
  })
})
