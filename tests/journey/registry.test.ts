import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, json, type System, startSystem } from '../support/system.ts'

let system: System
beforeAll(async () => {
  system = await startSystem()
}, 60_000)
afterAll(() => system.stop())

const put = (slug: string, value: unknown): Promise<Response> =>
  system.ingest(`/v1/topics/${encodeURIComponent(slug)}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
  })

const otters = {
  name: 'Otters',
  description: 'News of the river otters',
  rules: { any: ['otter', 'holt'], none: ['sea otter'] },
}

describe('the registry of topics', () => {
  it('takes a rule that holds from the next submission and is applied to stored articles', async () => {
    const stored = await json(
      await system.post('/v1/articles', {
        content: 'An otter was seen under the mill bridge on Sunday morning.',
        title: 'Otter at the mill',
      }),
    )
    expect(stored.topics.map((topic) => topic.slug)).not.toContain('otters')
    const made = await put('otters', otters)
    expect(made.status).toBe(201)
    const next = await json(
      await system.post('/v1/articles', {
        content: 'Two otters have built a holt below the weir, the ranger said.',
        title: 'A holt below the weir',
      }),
    )
    expect(next.topics.find((topic) => topic.slug === 'otters')).toMatchObject({ origin: 'rule', name: 'Otters' })
    const refiled = await eventually(
      async () => json(await system.ingest(`/v1/articles/${stored.id}`)),
      (article) => article.topics.some((topic) => topic.slug === 'otters'),
    )
    const topic = refiled.topics.find((candidate) => candidate.slug === 'otters')
    expect(topic).toMatchObject({ origin: 'rule' })
    const edition = await json(await system.digest(`/topics/otters.json?at_least=${topic?.sequence}`))
    expect(edition.counts.articles).toBe(2)
  })

  it('previews which stored articles a rule would take, gain and lose, and writes nothing', async () => {
    await system.post('/v1/articles', {
      content: 'The kingfisher nests in the bank above the weir each spring.',
      title: 'Kingfisher at the weir',
    })
    const preview = (await (
      await system.post('/v1/topics/preview', { slug: 'otters', rules: { any: ['kingfisher', 'holt'] } })
    ).json()) as {
      takes: { title: string; why: { term: string; where: string[] }[] }[]
      gains: string[]
      loses: string[]
    }
    expect(preview.takes.map((taken) => taken.title).sort()).toEqual([
      'A holt below the weir',
      'Kingfisher at the weir',
    ])
    expect(preview.takes.find((taken) => taken.title.startsWith('King'))?.why[0]).toMatchObject({
      term: 'kingfisher',
      where: expect.arrayContaining(['title']),
    })
    expect([preview.gains.length, preview.loses.length]).toEqual([1, 1])
    expect(await json(await system.ingest('/v1/topics/otters'))).toMatchObject({ rules: { any: ['otter', 'holt'] } })
  })

  it('renames a topic, and its old slug leads to the new one at both workers', async () => {
    const renamed = await put('otters', { ...otters, name: 'River otters', slug: 'river-otters' })
    expect(renamed.status).toBe(200)
    const old = await system.ingest('/v1/topics/otters')
    expect([old.status, old.headers.get('Location')]).toEqual([308, '/v1/topics/river-otters'])
    const page = await eventually(
      () => system.digest('/topics/otters'),
      (response) => response.status === 308,
    )
    expect(page.headers.get('Location')).toMatch(/\/topics\/river-otters$/)
    const edition = await eventually(
      async () => json(await system.digest('/topics/river-otters.json')),
      (answer) => answer.counts?.articles === 2,
    )
    expect(edition.counts.articles).toBe(2)
  })

  it('renames and merges topics that articles name and no rule describes, and new articles follow', async () => {
    const content = (k: number) => `Kite ${k} was flown over the ${k * 7} dunes by the club, and the wind took it.`
    await system.post('/v1/articles', { content: content(1), topics: ['Kites'] })
    await system.post('/v1/articles', { content: content(2), topics: ['Wind'] })
    const { id } = await json(await system.post('/v1/articles', { content: content(3), topics: ['Kites'] }))
    expect((await put('kites', { name: 'Kites and gliders', slug: 'flying' })).status).toBe(200)
    expect((await put('wind', { name: 'Kites and gliders', slug: 'flying' })).status).toBe(200)
    for (const [k, name] of ['Kites', 'wind', 'Kites and gliders'].entries()) {
      const { topics } = await json(await system.post('/v1/articles', { content: content(k + 4), topics: [name] }))
      expect(topics.find(({ origin }) => origin === 'explicit')?.slug).toBe('flying')
    }
    await eventually(
      async () => (await (await system.ingest('/v1/status')).json()) as { jobs: readonly unknown[] },
      ({ jobs }) => jobs.length === 0,
    )
    const { topics } = await json(await system.ingest(`/v1/articles/${id}`))
    expect(topics.filter(({ origin }) => origin === 'explicit').map(({ slug }) => slug)).toEqual(['flying'])
    for (const old of ['kites', 'wind']) expect((await system.ingest(`/v1/topics/${old}`)).status).toBe(308)
    expect(await json(await system.ingest('/v1/topics/flying'))).toMatchObject({ article_count: 6 })
    // Nor does any of them come back when the topic goes.
    expect((await system.ingest('/v1/topics/flying', { method: 'DELETE' })).status).toBe(204)
    await eventually(
      async () => (await (await system.ingest('/v1/status')).json()) as { jobs: readonly unknown[] },
      ({ jobs }) => jobs.length === 0,
    )
    for (const gone of ['flying', 'kites', 'wind', 'kites-and-gliders'])
      expect((await system.ingest(`/v1/topics/${gone}`)).status).toBe(404)
  })

  it('refuses a parent that stands below the topic', async () => {
    await put('boats', { name: 'Boats' })
    expect((await put('canoes', { name: 'Canoes', parent: 'boats' })).status).toBe(201)
    expect((await put('boats', { name: 'Boats', parent: 'canoes' })).status).toBe(422)
  })

  it('keeps the letters of other scripts in a slug', async () => {
    const article = await json(
      await system.post('/v1/articles', { content: '日銀は金利を据え置いた。市場は静かだった。', topics: ['経済'] }),
    )
    const topic = article.topics.find((candidate) => candidate.origin === 'explicit')
    expect(topic?.slug).toBe('経済')
    expect((await system.digest(`/topics/${encodeURIComponent('経済')}.json?at_least=${topic?.sequence}`)).status).toBe(
      200,
    )
  })

  it('lets the operator switch the topics that come out of the box off and on', async () => {
    const text =
      'The parliament in Paris voted on the budget on Tuesday. The government of France lost its majority in the election.'
    const switched = (on: boolean) =>
      system.ingest('/v1/topics', {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ default_topics: on }),
      })
    const article = await json(await system.post('/v1/articles', { content: text }))
    expect(article.topics.map((topic) => topic.slug)).toEqual(expect.arrayContaining(['politics', 'france']))
    expect((await switched(false)).status).toBe(200)
    const without = await eventually(
      async () => json(await system.ingest(`/v1/articles/${article.id}`)),
      (answer) => answer.topics.length === 0,
    )
    expect(without.topics).toEqual([])
    await switched(true)
    const again = await eventually(
      async () => json(await system.ingest(`/v1/articles/${article.id}`)),
      (answer) => answer.topics.length > 0,
    )
    expect(again.topics.map((topic) => topic.slug)).toContain('politics')
  })

  it('refuses a rule that says nothing, with a pointer', async () => {
    const response = await put('empty', { name: 'Empty', rules: { any: [] } })
    expect(response.status).toBe(422)
    expect((await json(response)).errors.map((error) => error.pointer)).toContain('/rules/any')
  })

  it('answers a PUT with the sequence of a digest that says so', async () => {
    await system.post('/v1/articles', { content: 'The brass foundry lit its furnace again.', topics: ['Foundries'] })
    const put = await system.ingest('/v1/topics/foundries', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"Foundries and forges"}',
    })
    const { sequence } = await json(put)
    const digest = await system.digest(`/topics/foundries.json?at_least=${sequence}`)
    expect(((await digest.json()) as { topic: { name: string } }).topic.name).toBe('Foundries and forges')
  })

  it('forgets a deleted topic', async () => {
    const article = await json(
      await system.post('/v1/articles', {
        content: 'A mayfly lived for one day above the weir.',
        topics: ['Short lived', 'Insects'],
      }),
    )
    expect((await system.ingest('/v1/topics/short-lived', { method: 'DELETE' })).status).toBe(204)
    expect((await system.ingest('/v1/topics/short-lived')).status).toBe(404)
    const refiled = await eventually(
      async () => json(await system.ingest(`/v1/articles/${article.id}`)),
      (answer) => !answer.topics.some((topic) => topic.slug === 'short-lived'),
    )
    expect(refiled.topics.map((topic) => topic.slug)).toContain('insects')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect((await system.ingest('/v1/topics/short-lived')).status).toBe(404)
    expect((await system.digest('/topics/short-lived')).status).toBe(404)
  })
})
