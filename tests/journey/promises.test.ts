import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import * as answers from '../../workers/ingest/openapi/answers.ts'
import { eventually, json, type System, startSystem } from '../support/system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.stop())

let serial = 0
const submission = (fields: Record<string, unknown> = {}) => {
  serial += 1
  return {
    content: `Circular ${serial} of the lighthouse board.\n\nThe lamp of tower ${serial} was cleaned and ${serial * 13} hours of light were counted.`,
    topics: ['Lighthouses'],
    ...fields,
  }
}
const send = (method: string, path: string, value: unknown, headers: Record<string, string> = {}) =>
  system.ingest(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(value),
  })
const linesOf = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('GET /v1/articles/{id}', () => {
  it('answers 304 to the ETag it gave, among others and weak ones too, and HEAD without a body', async () => {
    const { id, etag } = await json(await system.post('/v1/articles', submission()))
    const ask = (tags: string) => system.ingest(`/v1/articles/${id}`, { headers: { 'If-None-Match': tags } })
    for (const tags of [`"${etag}"`, `W/"${etag}"`, `"other", "${etag}"`, '*']) {
      const response = await ask(tags)
      expect([tags, response.status, await response.text()]).toEqual([tags, 304, ''])
      expect(response.headers.get('ETag')).toBe(`"${etag}"`)
    }
    expect((await ask('"other"')).status).toBe(200)
    const head = await system.ingest(`/v1/articles/${id}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('ETag'), await head.text()]).toEqual([200, `"${etag}"`, ''])
  })
})

describe('GET /v1/articles', () => {
  it('clamps a limit that is too large, refuses one that is none, and does not mind what it does not know', async () => {
    const status = async (query: string) => (await system.ingest(`/v1/articles?${query}`)).status
    expect(await status('limit=100000')).toBe(200)
    expect(await status('limit=0')).toBe(422)
    expect(await status('limit=many')).toBe(422)
    expect(await status('colour=red&limit=1')).toBe(200)
  })
})

describe('a held article', () => {
  it('is seen by nobody at the digest worker until it is released', async () => {
    const { id, status } = await json(
      await system.post(
        '/v1/articles',
        submission({ title: 'Quaggabeam lit', topics: ['Embargoed'], published_at: '2199-01-01T08:00:00Z' }),
      ),
    )
    expect(status).toBe('held')
    const sequence = 1
    const { stories, counts } = await json(await system.digest(`/topics/embargoed.json?at_least=${sequence}`))
    expect([stories, counts?.articles]).toEqual([[], 0])
    for (const path of [`/articles/${id}`, `/articles/${id}.json`, `/articles/${id}.md`])
      expect([path, (await system.digest(path)).status]).toEqual([path, 404])
    expect(await (await system.digest('/search.json?q=quaggabeam')).text()).not.toContain(id)
    // An editor may take the date back: that is a release too.
    const edited = await json(await send('PATCH', `/v1/articles/${id}`, { published_at: '2024-01-01' }))
    expect(edited.status).toBe('published')
    const wanted = edited.topics?.find(({ slug }) => slug === 'embargoed')?.sequence
    const shown = await json(await system.digest(`/topics/embargoed.json?at_least=${wanted}`))
    expect(shown.counts?.articles).toBe(1)
    const page = await eventually(
      () => system.digest(`/articles/${id}.json`),
      (response) => response.status === 200,
    )
    expect(page.status).toBe(200)
  })
})

describe('PATCH', () => {
  it('takes an override back with null, and what was submitted shows again', async () => {
    const value = submission({ title: 'As submitted', language: 'en' })
    const { id } = await json(await system.post('/v1/articles', value))
    const slugs = (answer: { topics?: readonly { slug: string; origin: string }[] }) =>
      answer.topics?.filter(({ origin }) => origin === 'explicit').map(({ slug }) => slug)
    const edited = await json(await send('PATCH', `/v1/articles/${id}`, { title: 'As edited', topics: ['Moved'] }))
    expect([edited.title, slugs(edited)]).toEqual(['As edited', ['moved']])
    const half = await json(await send('PATCH', `/v1/articles/${id}`, { title: null }))
    expect([half.title, slugs(half)]).toEqual(['As submitted', ['moved']])
    const back = await json(await send('PATCH', `/v1/articles/${id}`, { topics: null }))
    expect([back.title, slugs(back), back.revision]).toEqual(['As submitted', ['lighthouses'], 4])
    expect((await json(await system.post('/v1/articles', value))).outcome).toBe('unchanged')
  })
})

describe('the API’s document', () => {
  /** What the document says of an answer, with nothing that it does not say. */
  const says = async (schema: z.ZodObject, response: Response): Promise<void> => {
    const read = z.strictObject(schema.shape).safeParse(await response.json())
    expect([response.status, read.error?.issues ?? []]).toEqual([200, []])
  }

  it('says all that edits, histories and erasures answer', async () => {
    const { id } = await json(await system.post('/v1/articles', submission()))
    const path = `/v1/articles/${id}`
    await says(answers.editedArticle, await send('PATCH', path, { title: 'Edited', correction: 'Its title.' }))
    await says(z.object({ revisions: z.array(answers.revision) }), await system.ingest(`${path}/revisions`))
    await says(
      answers.revision.extend({ document: z.unknown(), differences: z.unknown() }),
      await system.ingest(`${path}/revisions/2`),
    )
    await says(answers.editedArticle, await system.ingest(`${path}/revisions/1/restore`, { method: 'POST' }))
    await says(answers.editedArticle, await system.ingest(path, { method: 'DELETE' }))
    await says(answers.erasedArticle, await system.ingest(`${path}?erase=true`, { method: 'DELETE' }))
  })
})

describe('what was erased', () => {
  it('does not come back by a PUT that does not say so', async () => {
    const { id } = await json(await system.post('/v1/articles', submission()))
    await system.ingest(`/v1/articles/${id}?erase=true`, { method: 'DELETE' })
    expect((await send('PUT', `/v1/articles/${id}`, submission())).status).toBe(409)
    expect((await system.ingest(`/v1/articles/${id}`)).status).toBe(410)
  })
})

describe('a bound token', () => {
  it('cannot touch what is of another source, whatever names it', async () => {
    const theirs = submission({ id: 'v-1', source: { name: 'Victim' }, url: 'https://victim.example/1' })
    const { id, etag } = await json(await system.post('/v1/articles', theirs))
    const { token } = await json(
      await system.post('/v1/tokens', { name: 'guest', scopes: ['submit', 'edit'], sources: ['guest'] }),
    )
    const as = { Authorization: `Bearer ${token}` }
    const own = { source: { name: 'Guest' }, content: 'Something else entirely, by the guest.' }
    expect((await send('PUT', `/v1/articles/${id}`, own, as)).status).toBe(403)
    expect((await send('POST', '/v1/articles', { ...own, url: 'https://victim.example/1' }, as)).status).toBe(403)
    expect((await send('PATCH', `/v1/articles/${id}`, { title: 'Mine' }, as)).status).toBe(403)
    expect((await system.ingest(`/v1/articles/${id}`, { method: 'DELETE', headers: as })).status).toBe(403)
    expect((await json(await system.ingest(`/v1/articles/${id}`))).etag).toBe(etag)
    expect((await send('POST', '/v1/articles', own, as)).status).toBe(201)
  })

  it('is bound to what was meant, however topics and sources were written', async () => {
    const made = await json(
      await system.post('/v1/tokens', {
        name: 'written out',
        scopes: ['submit'],
        sources: ['https://www.Tower.example/', 'The  Lamp'],
        topics: ['Desk & Floor'],
      }),
    )
    expect(made).toMatchObject({ sources: ['tower.example', 'the lamp'], topics: ['desk-floor'] })
    const as = { Authorization: `Bearer ${made.token}` }
    const own = { source: { url: 'https://tower.example' }, topics: ['Desk & Floor'] }
    expect((await send('POST', '/v1/articles', submission(own), as)).status).toBe(201)
  })

  it('cannot name other topics, as an editor either, nor change their rules', async () => {
    const { token } = await json(
      await system.post('/v1/tokens', { name: 'desk', scopes: ['submit', 'edit'], topics: ['desk'] }),
    )
    const as = { Authorization: `Bearer ${token}` }
    const { id } = await json(await send('POST', '/v1/articles', submission({ topics: ['Desk'] }), as))
    expect((await send('PATCH', `/v1/articles/${id}`, { topics: ['Desk', 'Front page'] }, as)).status).toBe(403)
    expect((await send('PATCH', `/v1/articles/${id}`, { title: 'A better title' }, as)).status).toBe(200)
    expect((await send('PUT', '/v1/topics/lighthouses', { name: 'Mine' }, as)).status).toBe(403)
    expect((await system.ingest('/v1/topics/lighthouses', { method: 'DELETE', headers: as })).status).toBe(403)
    const others = await json(await system.post('/v1/articles', submission()))
    expect((await send('PATCH', `/v1/articles/${others.id}`, { title: 'Mine' }, as)).status).toBe(403)
  })
})

describe('a batch', () => {
  it('takes its small items around one of more than 1 MiB, and replays its answer', async () => {
    const body = [submission(), submission({ content: 'x '.repeat(600_000) }), submission()]
      .map((value) => JSON.stringify(value))
      .join('\n')
    const batch = () =>
      system.ingest('/v1/articles/batch', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-ndjson', 'Idempotency-Key': 'batch-1' },
        body,
      })
    const first = await linesOf(await batch())
    expect(first.map(({ index, status }) => [index, status])).toEqual([
      [0, 201],
      [1, 413],
      [2, 201],
    ])
    const again = await batch()
    expect(again.headers.get('Idempotency-Replayed')).toBe('true')
    expect(await linesOf(again)).toEqual(first)
  })
})

describe('unknown fields', () => {
  it('are pointed at by name, in a body and in the query beside a text', async () => {
    const inBody = await json(await system.post('/v1/articles', submission({ colour: 'red' })))
    expect(inBody.errors).toMatchObject([{ pointer: '/colour', code: 'unrecognized_keys' }])
    const inQuery = await system.ingest('/v1/articles?colour=red', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: 'The harbour lights were lit.',
    })
    expect(inQuery.status).toBe(422)
    expect((await json(inQuery)).errors).toMatchObject([{ pointer: '/colour' }])
  })
})

describe('GET /v1/status', () => {
  it('shows crons, the outbox, drift, articles by status and pipeline, and the day’s budgets', async () => {
    await system.post('/v1/articles', submission())
    const status = (await (await system.ingest('/v1/status')).json()) as Record<string, unknown>
    expect(status).toMatchObject({
      status: 'ok',
      overdue: [],
      outbox: { size: expect.any(Number), oldest_seconds: expect.any(Number) },
      drift: null,
      articles: { published: expect.any(Number) },
      pipeline: { version: expect.any(Number), articles: expect.any(Object) },
      jobs: expect.any(Array),
      budgets: { kv_writes: { used: expect.any(Number) }, rows_written: { max: 100_000 } },
    })
    expect(status.crons).toMatchObject([
      { name: 'sweep', overdue: false, next_run: expect.any(String) },
      { name: 'index', overdue: false },
      { name: 'daily', overdue: false },
    ])
  })
})
