import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { submit, testDeps } from './system.ts'

const worker = (exports as unknown as { default: Fetcher }).default
const send = async (body: string): Promise<number> =>
  (
    await worker.fetch('https://ingest.example/v1/import', {
      method: 'POST',
      headers: { Authorization: 'Bearer a-token-for-tests-only', 'Content-Type': 'application/x-ndjson' },
      body,
    })
  ).status

describe('POST /v1/import', () => {
  it('does not take what is no export for an import that was cut', async () => {
    expect(await send('{"hello": "there"}\n')).toBe(400)
    await submit(testDeps(), { content: 'The first article of this system is about a pier.', topics: ['Piers'] })
    expect(await send('{"broadsheet_export": 1}\n{"end": 0}\n')).toBe(409)
  })
})
