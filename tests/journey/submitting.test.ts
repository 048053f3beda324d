import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pastedArticle } from '../support/articles.ts'
import { json, type System, startSystem } from '../support/system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.stop())

/** A submission that differs from every other one. */
let serial = 0
const submission = (fields: Record<string, unknown> = {}) => {
  serial += 1
  return {
    content: `Report number ${serial} from the observatory.\n\nThe night was clear and the telescope of dome ${serial} recorded ${serial * 37} stars. A second pass is planned.`,
    topics: ['Observatory'],
    ...fields,
  }
}

describe('POST /v1/articles', () => {
  it('creates, leaves unchanged, and revises what one publisher’s id names', async () => {
    const first = submission({ id: 'obs-1', source: { name: 'Sky Desk', url: 'https://sky.example/' } })
    const created = await system.post('/v1/articles', first)
    expect([created.status, (await json(created)).outcome]).toEqual([201, 'created'])
    const again = await system.post('/v1/articles', first)
    expect([again.status, (await json(again)).outcome]).toEqual([200, 'unchanged'])
    const changed = await json(await system.post('/v1/articles', { ...first, content: `${first.content} It rained.` }))
    expect([changed.outcome, changed.revision]).toEqual(['revised', 2])
  })

  it('knows an article by its URL whatever tracking, fragment or www. it carries', async () => {
    const first = submission({ url: 'https://www.sky.example/reports/7?utm_source=mail#top' })
    const created = await json(await system.post('/v1/articles', first))
    expect(created.url).toBe('https://www.sky.example/reports/7')
    const again = await json(
      await system.post('/v1/articles', {
        ...first,
        url: 'https://sky.example/reports/7/',
        content: `${first.content} More.`,
      }),
    )
    expect([again.outcome, again.id]).toEqual(['revised', created.id])
  })

  it('knows a text without id and URL by its fingerprint, quotes and spaces aside', async () => {
    const first = submission()
    const created = await json(
      await system.post('/v1/articles', { ...first, content: `${first.content} “Good”, they said.` }),
    )
    const again = await json(
      await system.post('/v1/articles', { ...first, content: `${first.content}  "Good", they said.` }),
    )
    expect(again.id).toBe(created.id)
  })

  it('takes the same text under another identity as a duplicate', async () => {
    const first = submission({ url: 'https://one.example/a' })
    const original = await json(await system.post('/v1/articles', first))
    const copy = await system.post('/v1/articles', { ...first, url: 'https://two.example/b' })
    expect(copy.status).toBe(201)
    expect(await json(copy)).toMatchObject({ outcome: 'duplicate', duplicate_of: original.id })
  })

  it('refuses what was withdrawn, unless it is restored', async () => {
    const first = submission({ id: 'obs-w', source: { name: 'Sky Desk' } })
    const { id } = await json(await system.post('/v1/articles', first))
    await system.ingest(`/v1/articles/${id}`, { method: 'DELETE' })
    const refused = await system.post('/v1/articles', first)
    expect(refused.status).toBe(409)
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json')
    const restored = await json(await system.post('/v1/articles?restore=true', first))
    expect([restored.outcome, restored.id, restored.status]).toEqual(['restored', id, 'published'])
  })

  it('holds an article whose date lies ahead', async () => {
    const article = await json(await system.post('/v1/articles', submission({ published_at: '2199-01-01T08:00:00Z' })))
    expect(article.status).toBe('held')
    expect(article.warnings?.map((warning) => warning.field)).toContain('published_at')
  })

  it('takes text with its fields in the query, and gzip bodies', async () => {
    const response = await system.ingest(
      '/v1/articles?title=Gulls&topics=Birds,Sea&authors=Ann%20Oar&language=en&url=https://gulls.example/1',
      {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' },
        body: gzipSync('Gulls nest on the roofs of the harbour again.'),
      },
    )
    expect(response.status).toBe(201)
    const article = await json(response)
    expect(article).toMatchObject({
      title: 'Gulls',
      authors: ['Ann Oar'],
      language: 'en',
      url: 'https://gulls.example/1',
    })
    expect(
      article.topics
        ?.filter((topic) => topic.origin === 'explicit')
        .map((topic) => topic.slug)
        .sort(),
    ).toEqual(['birds', 'sea'])
  })

  it('keeps the submission byte for byte', async () => {
    const text = `${pastedArticle}\r\n\u00a0 odd \u200b spaces`
    const { id } = await json(
      await system.ingest('/v1/articles?topics=Raw', {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: text,
      }),
    )
    const raw = await system.ingest(`/v1/articles/${id}/raw`)
    expect(raw.headers.get('Content-Type')).toBe('text/plain')
    expect(await raw.text()).toBe(text)
  })

  it('reads the charset that the Content-Type or an XML declaration names', async () => {
    const latin1 = Buffer.from('Die Fähre fährt wieder über den Fluß, meldete die Reederei.', 'latin1')
    const posted = await system.ingest('/v1/articles?topics=Charsets', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=ISO-8859-1' },
      body: latin1,
    })
    expect((await json(posted.clone())).blocks[0]?.text).toContain('Die Fähre fährt wieder über den Fluß')
    expect(
      Buffer.from(await (await system.ingest(`/v1/articles/${(await json(posted)).id}/raw`)).arrayBuffer()),
    ).toEqual(latin1)
    const feed = `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Fähren</title><link>https://f.example/</link><description>d</description>
      <item><title>Fähre fährt</title><guid>f1</guid><description>Die Fähre fährt wieder.</description></item></channel></rss>`
    const items = await system.ingest('/v1/articles', {
      method: 'POST',
      headers: { 'Content-Type': 'application/rss+xml' },
      body: Buffer.from(feed, 'latin1'),
    })
    expect(JSON.parse(await items.text()).article.title).toBe('Fähre fährt')
    const unknown = await system.ingest('/v1/articles', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=klingon' },
      body: 'x',
    })
    expect(unknown.status).toBe(415)
  })

  it.each([
    [
      'a page by its meta element',
      'text/html',
      Buffer.from('<meta charset="windows-1252"><p>Die Fähre fährt früh.</p>', 'latin1'),
    ],
    [
      'a page whose meta element is stale',
      'text/html',
      Buffer.from('<meta charset="windows-1252"><p>Die Fähre fährt spät.</p>'),
    ],
    ['UTF-16 by its mark', 'text/plain', Buffer.from('\ufeffDie Fähre fährt mittags.', 'utf16le')],
  ])('reads %s', async (_, type, body) => {
    const posted = await system.ingest('/v1/articles', { method: 'POST', headers: { 'Content-Type': type }, body })
    const { id, blocks } = await json(posted)
    expect(blocks[0]?.text).toMatch(/^Die Fähre fährt (früh|spät|mittags)\.$/)
    expect(Buffer.from(await (await system.ingest(`/v1/articles/${id}/raw`)).arrayBuffer())).toEqual(body)
  })

  it('refuses a topic that no slug can be made of, instead of filing the article nowhere', async () => {
    const response = await system.post('/v1/articles', {
      content: 'Nobody would find this again.',
      topics: ['Sea', '!!!'],
    })
    expect([response.status, (await json(response)).errors?.[0]?.pointer]).toEqual([422, '/topics/1'])
  })

  it('keeps an article of the largest size, far above what one D1 row could hold twice', async () => {
    const content = Array.from(
      { length: 9_000 },
      (_, index) =>
        `Line ${index} of a very long report about the weather, the sea and the ${index * 7919} birds over it.`,
    )
      .join('\n\n')
      .slice(0, 1_040_000)
    const response = await system.ingest('/v1/articles?id=long-1&source=Long', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: content,
    })
    expect(response.status).toBe(201)
    const { id } = await json(response)
    expect(await (await system.ingest(`/v1/articles/${id}/raw`)).text()).toBe(content)
  }, 30_000)

  it('lets many writers of one identity make one article with the right revisions', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, async (_, index) =>
        json(
          await system.post(
            '/v1/articles',
            submission({ id: 'race', source: { name: 'Race' }, title: `Lap ${index}` }),
          ),
        ),
      ),
    )
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    expect(answers.map((answer) => answer.revision).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    )
  })
})

describe('what cannot be taken', () => {
  const cases: [string, () => Promise<Response>, number, string][] = [
    [
      'no token',
      () => system.ingest('/v1/articles', { method: 'POST', headers: { Authorization: '' } }),
      401,
      'token_missing',
    ],
    [
      'an unknown token',
      () => system.ingest('/v1/articles', { method: 'POST', headers: { Authorization: 'Bearer nobody' } }),
      401,
      'token_unknown',
    ],
    [
      'broken JSON',
      () =>
        system.ingest('/v1/articles', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: '{"content": ',
        }),
      400,
      'body_unreadable',
    ],
    [
      'malformed UTF-8',
      () =>
        system.ingest('/v1/articles', {
          method: 'POST',
          headers: { 'Content-Type': 'text/plain' },
          body: new Uint8Array([0x41, 0xff, 0xfe]),
        }),
      400,
      'body_unreadable',
    ],
    [
      'JSON nested without end',
      () =>
        system.ingest('/v1/articles', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: '['.repeat(100_000),
        }),
      400,
      'json_too_deep',
    ],
    [
      'a broken gzip body',
      () =>
        system.ingest('/v1/articles', {
          method: 'POST',
          headers: { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' },
          body: 'not gzip',
        }),
      400,
      'body_unreadable',
    ],
    [
      'an unknown type',
      () => system.ingest('/v1/articles', { method: 'POST', headers: { 'Content-Type': 'image/png' }, body: 'x' }),
      415,
      'type_unknown',
    ],
    [
      'an unknown encoding',
      () =>
        system.ingest('/v1/articles', {
          method: 'POST',
          headers: { 'Content-Type': 'text/plain', 'Content-Encoding': 'br' },
          body: 'x',
        }),
      415,
      'encoding_unknown',
    ],
    [
      'a body over 1 MiB',
      () =>
        system.ingest('/v1/articles', {
          method: 'POST',
          headers: { 'Content-Type': 'text/plain' },
          body: 'a'.repeat(1_048_577),
        }),
      413,
      'body_too_large',
    ],
    [
      'a small gzip body that inflates over 1 MiB',
      () =>
        system.ingest('/v1/articles', {
          method: 'POST',
          headers: { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' },
          body: gzipSync('a'.repeat(3_000_000)),
        }),
      413,
      'body_too_large',
    ],
    [
      'markup around nothing',
      () => system.post('/v1/articles', { content: '<p>&nbsp;</p><script>1</script>' }),
      422,
      'content_empty',
    ],
    ['nothing but spaces', () => system.post('/v1/articles', { content: ' \n ' }), 422, 'content_empty'],
    [
      'a date that is none',
      () => system.post('/v1/articles', { content: 'Some text here.', published_at: 'when the tide turns' }),
      422,
      'date_unreadable',
    ],
    ['an unknown path', () => system.ingest('/v1/nothing'), 404, 'not_found'],
    ['an unknown article', () => system.ingest('/v1/articles/a-00000000'), 404, 'not_found'],
  ]
  it.each(cases)('refuses %s with a problem', async (_name, ask, status, problem) => {
    const response = await ask()
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    const body = await json(response)
    expect(body).toMatchObject({ type: `/problems/${problem}`, status })
    expect((await system.ingest(String(body.type))).status).toBe(200)
  })

  it('points at every wrong field', async () => {
    const response = await system.post('/v1/articles', { content: 'Text.', topics: 'Sea', authors: [7], colour: 'red' })
    expect(response.status).toBe(422)
    const pointers = (await json(response)).errors?.map((error) => error.pointer)
    expect(pointers).toEqual(expect.arrayContaining(['/topics', '/authors/0']))
  })

  it('takes JSON with a byte-order mark, and says which types it takes where it takes none of this', async () => {
    const send = (type: string, body: string) =>
      system.ingest('/v1/articles', { method: 'POST', headers: { 'Content-Type': type }, body })
    expect((await send('application/json', `\uFEFF${JSON.stringify(submission())}`)).status).toBe(201)
    const refused = await send('application/x-www-form-urlencoded', 'content=x')
    expect([refused.status, refused.headers.get('Accept-Post')]).toEqual([415, expect.stringContaining('text/plain')])
    expect(((await refused.json()) as { detail: string }).detail).toContain('application/json, text/plain')
  })

  it('names the methods that a path has', async () => {
    const response = await system.ingest('/v1/articles', { method: 'DELETE' })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, POST')
  })

  it('says how to sign in', async () => {
    const response = await system.ingest('/v1/articles', { headers: { Authorization: '' } })
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer/)
  })
})

describe('Idempotency-Key', () => {
  it('replays the stored answer to the same request', async () => {
    const value = submission()
    const first = await system.post('/v1/articles', value, { 'Idempotency-Key': 'key-1' })
    const second = await system.post('/v1/articles', value, { 'Idempotency-Key': 'key-1' })
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.headers.get('Idempotency-Replayed')).toBe('true')
    expect(await second.text()).toBe(await first.text())
  })

  it('refuses the key for another request', async () => {
    await system.post('/v1/articles', submission(), { 'Idempotency-Key': 'key-2' })
    const other = await system.post('/v1/articles', submission(), { 'Idempotency-Key': 'key-2' })
    expect(other.status).toBe(422)
    expect((await json(other)).type).toBe('/problems/idempotency_reused')
  })

  it('answers 409 while the first request runs', async () => {
    const value = submission()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => system.post('/v1/articles', value, { 'Idempotency-Key': 'key-3' })),
    )
    const statuses = answers.map((answer) => answer.status)
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true)
    expect(statuses).toContain(201)
  })

  it('refuses a key that is too long', async () => {
    expect((await system.post('/v1/articles', submission(), { 'Idempotency-Key': 'k'.repeat(256) })).status).toBe(422)
  })
})

describe('PATCH, PUT and If-Match', () => {
  it('lets an editor’s override survive the next submission', async () => {
    const value = submission({ id: 'edit-1', source: { name: 'Edit' }, title: 'Wrong tytle' })
    const { id } = await json(await system.post('/v1/articles', value))
    const edited = await json(
      await system.ingest(`/v1/articles/${id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          title: 'Right title',
          published_at: '2024-02-01',
          correction: 'The title was misspelt.',
        }),
      }),
    )
    expect(edited).toMatchObject({
      revision: 2,
      title: 'Right title',
      published_at: '2024-02-01',
      correction: 'The title was misspelt.',
    })
    const again = await json(
      await system.post('/v1/articles', { ...value, content: `${value.content} One more line.` }),
    )
    expect(again).toMatchObject({ revision: 3, title: 'Right title', published_at: '2024-02-01' })
  })

  it('makes no revision of an edit that says what is so already', async () => {
    const { id } = await json(await system.post('/v1/articles', submission({ title: 'Night report' })))
    const edit = async (value: unknown) =>
      json(await system.ingest(`/v1/articles/${id}`, { method: 'PATCH', body: JSON.stringify(value) }))
    const first = await edit({ title: 'Clear night', pinned: ['Observatory'] })
    expect(first.revision).toBe(2)
    for (const again of [{ title: 'Clear night' }, { pinned: ['Observatory'] }, {}]) {
      const { revision, etag, changed_topics, topics } = await edit(again)
      expect({ revision, etag, changed_topics }).toEqual({ revision: 2, etag: first.etag, changed_topics: [] })
      expect(topics).toEqual(first.topics)
    }
    expect((await edit({ correction: 'It was clear.' })).revision).toBe(3)
    expect((await edit({ title: null, pinned: null })).title).toBe('Night report')
    const restored = () => system.ingest(`/v1/articles/${id}/revisions/1/restore`, { method: 'POST' })
    expect((await json(await restored())).revision).toBe(4)
    expect((await system.ingest(`/v1/articles/${id}/revisions/1.0`)).status).toBe(404)
  })

  it('refuses a change of an article that has moved on', async () => {
    const created = await json(await system.post('/v1/articles', submission()))
    const patch = (etag: string) =>
      system.ingest(`/v1/articles/${created.id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', 'If-Match': etag },
        body: '{"title":"New"}',
      })
    expect((await patch(`"${created.etag}"`)).status).toBe(200)
    expect((await patch(`"${created.etag}"`)).status).toBe(412)
  })

  it('shows the history with what differs', async () => {
    const value = submission({ id: 'hist-1', source: { name: 'History' }, title: 'Before' })
    const { id } = await json(await system.post('/v1/articles', value))
    await system.ingest(`/v1/articles/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...value, title: 'After' }),
    })
    const { revisions } = await json(await system.ingest(`/v1/articles/${id}/revisions`))
    expect(revisions?.map((revision) => [revision.revision, revision.kind])).toEqual([
      [1, 'submitted'],
      [2, 'submitted'],
    ])
    const second = await json(await system.ingest(`/v1/articles/${id}/revisions/2`))
    expect(second.differences).toContainEqual({ field: 'title', before: 'Before', after: 'After' })
    const restored = await json(await system.ingest(`/v1/articles/${id}/revisions/1/restore`, { method: 'POST' }))
    expect(restored).toMatchObject({ revision: 3, title: 'Before' })
  })
})

describe('POST /v1/articles/preview', () => {
  it('says what would happen and writes nothing', async () => {
    const value = submission({ topics: ['Previewed'] })
    const preview = await json(await system.post('/v1/articles/preview', value))
    expect(preview.outcome).toBe('created')
    expect(preview.digests).toContainEqual({ slug: 'previewed', change: 'added' })
    expect((await system.ingest(`/v1/articles/${preview.article?.id}`)).status).toBe(404)
    expect((await system.ingest('/v1/topics/previewed')).status).toBe(404)
  })
})

describe('POST /v1/articles/preview of a feed', () => {
  it('says of each item what would happen, and writes nothing', async () => {
    const item = (name: string) =>
      `<item><title>${name} tide</title><description>The ${name} tide is at noon.</description></item>`
    const response = await system.ingest('/v1/articles/preview', {
      method: 'POST',
      headers: { 'Content-Type': 'application/rss+xml' },
      body: `<rss version="2.0"><channel><title>Tide previews</title><link>https://tide.example/</link>${item('spring')}${item('neap')}</channel></rss>`,
    })
    const answers = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers).toMatchObject([
      { index: 0, status: 200, outcome: 'created', article: { title: 'spring tide' }, digests: expect.any(Array) },
      { index: 1, status: 200, outcome: 'created', article: { title: 'neap tide' } },
    ])
    expect((await system.ingest(`/v1/articles/${answers[0].article.id}`)).status).toBe(404)
  })
})

describe('POST /v1/articles/batch', () => {
  it('answers line by line, in order, and no bad line spoils another', async () => {
    const lines = [JSON.stringify(submission()), '{"content": 7}', 'not json', JSON.stringify(submission())]
    const response = await system.ingest('/v1/articles/batch', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body: lines.join('\n'),
    })
    expect(response.headers.get('Content-Type')).toBe('application/x-ndjson')
    const answers = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map((answer) => [answer.index, answer.status])).toEqual([
      [0, 201],
      [1, 422],
      [2, 400],
      [3, 201],
    ])
    expect(answers[1].problem.type).toBe('/problems/submission_invalid')
  })

  it('takes lines as any system writes them: a byte-order mark, CRLF, empty lines, no line end at the last', async () => {
    const [one, two] = [JSON.stringify(submission()), JSON.stringify(submission())]
    const response = await system.ingest('/v1/articles/batch', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body: `\uFEFF${one}\r\n\r\n  \n${two}`,
    })
    const answers = (await response.text()).trim().split('\n')
    expect(answers.map((line) => JSON.parse(line)).map(({ index, status }) => [index, status])).toEqual([
      [0, 201],
      [1, 201],
    ])
  })

  it('refuses as a whole what has no first item to answer', async () => {
    const send = async (path: string, type: string, body: string | Uint8Array<ArrayBuffer>, encoding = 'identity') => {
      const headers = { 'Content-Type': type, 'Content-Encoding': encoding }
      const response = await system.ingest(path, { method: 'POST', headers, body })
      return [response.status, (await json(response)).type]
    }
    const lines = 'application/x-ndjson'
    const unreadable = '/problems/body_unreadable'
    expect(await send('/v1/articles/batch', 'application/json', '[{')).toEqual([400, unreadable])
    expect(await send('/v1/articles/batch', 'application/json', '{}')).toEqual([400, unreadable])
    expect(await send('/v1/articles/batch', lines, 'no gzip', 'gzip')).toEqual([400, unreadable])
    const bomb = gzipSync('a'.repeat(17 * 1_048_576)) as Uint8Array<ArrayBuffer>
    expect(await send('/v1/articles/batch', lines, bomb, 'gzip')).toEqual([413, '/problems/body_too_large'])
    const malformed = [422, '/problems/feed_malformed']
    expect(await send('/v1/articles', 'application/rss+xml', '<rss><channel>')).toEqual(malformed)
    expect(await send('/v1/articles/preview', 'application/feed+json', '')).toEqual(malformed)
  })

  it('takes a JSON array', async () => {
    const response = await system.post('/v1/articles/batch', [submission(), submission()])
    expect(
      (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).status),
    ).toEqual([201, 201])
  })

  it('takes a feed, item by item', async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Tide Times</title><link>https://tides.example/</link><description>d</description>
      <item><title>High water</title><link>https://tides.example/1</link><guid>t1</guid><pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate><description>&lt;p&gt;High water comes at nine in the morning.&lt;/p&gt;</description></item>
      <item><title>Low water</title><link>https://tides.example/2</link><guid>t2</guid><description>&lt;p&gt;Low water comes at three in the afternoon.&lt;/p&gt;</description></item>
    </channel></rss>`
    const response = await system.ingest('/v1/articles', {
      method: 'POST',
      headers: { 'Content-Type': 'application/rss+xml' },
      body: feed,
    })
    const answers = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map((answer) => [answer.status, answer.article.title])).toEqual([
      [201, 'High water'],
      [201, 'Low water'],
    ])
    expect(answers[0].article.published_at).toMatch(/^2024-03-05/)
  })
})

describe('GET /v1/articles', () => {
  it('lists newest first, page by page', async () => {
    for (const day of ['2024-01-01', '2024-01-02', '2024-01-03'])
      await system.post('/v1/articles', submission({ topics: ['Listed'], published_at: day }))
    const first = await system.ingest('/v1/articles?topic=listed&limit=2')
    expect((await json(first.clone())).articles?.map((article) => article.published_at)).toEqual([
      '2024-01-03',
      '2024-01-02',
    ])
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('Link') ?? '')?.[1] ?? ''
    const second = await system.ingest(next)
    expect((await json(second.clone())).articles?.map((article) => article.published_at)).toEqual(['2024-01-01'])
    expect(second.headers.get('Link')).toBeNull()
  })

  it('filters by a topic and a source as they are called or by their keys, and refuses a time that is none', async () => {
    const source = { name: 'The Lister', url: 'https://www.lister.example/' }
    await system.post('/v1/articles', submission({ topics: ['Filtered lists'], source }))
    for (const query of [
      'topic=Filtered%20lists',
      'topic=filtered-lists',
      'source=lister.example',
      'source=https://lister.example/x',
    ])
      expect([query, (await json(await system.ingest(`/v1/articles?${query}`))).articles.length]).toEqual([query, 1])
    for (const since of ['yesterday', '1', '2024', '2024-13-01'])
      expect([since, (await system.ingest(`/v1/articles?since=${since}`)).status]).toEqual([since, 422])
    for (const since of ['2024-01-01', '2024-01-01T10:00:00Z', '2024-01-01T10:00:00.000%2B02:00'])
      expect([since, (await system.ingest(`/v1/articles?since=${since}`)).status]).toEqual([since, 200])
  })
})

describe('tokens', () => {
  it('are not made to have expired already', async () => {
    const token = { name: 'late', scopes: ['read'], expires_at: '2020-01-01T00:00:00Z' }
    const made = await system.post('/v1/tokens', token)
    expect([made.status, (await json(made)).errors[0]?.pointer]).toEqual([422, '/expires_at'])
  })

  it('are scoped, bound, shown once and revocable', async () => {
    const made = await system.post('/v1/tokens', {
      name: 'desk',
      scopes: ['submit'],
      sources: ['desk.example'],
      topics: ['desk'],
    })
    expect(made.status).toBe(201)
    const { id, token } = await json(made)
    const as = { Authorization: `Bearer ${token}` }
    const send = (value: unknown) => system.post('/v1/articles', value, as)
    expect((await send(submission({ topics: ['Desk'], source: { url: 'https://desk.example/' } }))).status).toBe(201)
    expect((await send(submission({ topics: ['Other'], source: { url: 'https://desk.example/' } }))).status).toBe(403)
    expect((await send(submission({ topics: ['Desk'], source: { url: 'https://other.example/' } }))).status).toBe(403)
    expect((await system.ingest('/v1/tokens', { headers: as })).status).toBe(403)
    expect(JSON.stringify(await json(await system.ingest('/v1/tokens')))).not.toContain(token)
    expect((await system.ingest(`/v1/tokens/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await send(submission())).status).toBe(401)
  })
})
