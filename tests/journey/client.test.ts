import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { broadsheetClient } from '../../workers/ingest/client.ts'
import { adminToken, type System, startSystem } from '../support/system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.stop())

describe('broadsheetClient', () => {
  it('submits and reads articles with the API’s own types', async () => {
    const client = broadsheetClient(system.ingestUrl, { token: adminToken })
    const posted = await client.v1.articles.$post({
      json: { content: 'The heron returned to the mill pond on Thursday.', topics: ['Herons'] },
    })
    const article = await posted.json()
    expectTypeOf(article.topics[0]!.sequence).toEqualTypeOf<number>()
    expect(article.topics.map((topic) => topic.slug)).toContain('herons')
    const read = await client.v1.articles[':id'].$get({ param: { id: article.id } })
    expect((await read.json()).id).toBe(article.id)
    const topic = await client.v1.topics[':slug'].$get({ param: { slug: 'herons' } })
    expect((await topic.json()).name).toBe('Herons')
  })

  it('waits and sends again when it is told to', async () => {
    let asked = 0
    const client = broadsheetClient('http://ingest.example', {
      token: 'any',
      fetch: async () => {
        asked += 1
        return asked < 3
          ? new Response(null, { status: 429, headers: { 'Retry-After': '0' } })
          : Response.json({ topics: [] })
      },
    })
    expect((await client.v1.topics.$get()).status).toBe(200)
    expect(asked).toBe(3)
  })
})
