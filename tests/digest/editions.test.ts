import { beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '#domain/edition'
import { editionHash } from '#domain/editions/editionHash'
import { anEdition, aStory, aStoryArticle } from './builders.ts'
import { get, keepArticle, keepInD1, stores } from './stores.ts'

const json = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>
const topic = { slug: 'bridges', name: 'Bridges', description: '' }
const article = (id: string, title: string) => aStoryArticle({ id, title })

describe('editions', () => {
  beforeAll(async () => {
    await keepInD1(
      anEdition({
        topic,
        edition: 2,
        stories: [
          aStory({ articles: [article('a-old', 'Old one')] }),
          aStory({ id: 's-2', articles: [article('a-stays', 'Stays')] }),
        ],
      }),
    )
    await keepInD1(
      anEdition({
        topic,
        edition: 3,
        stories: [
          aStory({ articles: [article('a-new', 'New one')] }),
          aStory({ id: 's-2', articles: [article('a-stays', 'Stays on')] }),
        ],
      }),
    )
    await keepArticle({ id: 'a-old', title: 'Old one' })
  })

  it('are listed, newest first', async () => {
    expect(await json(await get('/topics/bridges/editions.json'))).toMatchObject({
      editions: [{ edition: 3 }, { edition: 2 }],
      next: null,
    })
    expect(await (await get('/topics/bridges/editions', { accept: 'text/html' })).text()).toContain('Edition 2')
  })

  it('are served for long, each with its own state for ever', async () => {
    const response = await get('/topics/bridges/editions/2.json')
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400')
    expect(response.headers.get('cache-tag')).toContain('article:a-old')
    expect(response.headers.get('last-modified')).toBe('Wed, 15 Nov 2023 12:00:00 GMT')
    const since = { 'if-modified-since': 'Wed, 15 Nov 2023 12:00:00 GMT' }
    expect((await get('/topics/bridges/editions/2.json', since)).status).toBe(304)
    expect(await json(response)).toMatchObject({
      edition: 2,
      state: { status: 'complete', next_check: '2023-11-16T03:41:00.000Z' },
    })
  })

  it('are 410 once they are no longer kept, and 404 if they never were', async () => {
    expect((await get('/topics/bridges/editions/1.json')).status).toBe(410)
    expect((await get('/topics/bridges/editions/4.json')).status).toBe(404)
    for (const odd of ['0', '-1', '2x', '1e3', '99999999999'])
      expect((await get(`/topics/bridges/editions/${odd}`)).status).toBe(404)
  })

  it('hide what was withdrawn, under another tag', async () => {
    const before = await get('/topics/bridges/editions/2.json')
    await stores.DB.prepare("UPDATE articles SET status = 'withdrawn' WHERE id = 'a-old'").run()
    const after = await get('/topics/bridges/editions/2.json', { 'if-none-match': before.headers.get('etag') ?? '' })
    expect(after.status).toBe(200)
    const text = await after.text()
    expect(text).not.toContain('Old one')
    expect(JSON.parse(text)).toMatchObject({
      edition: 2,
      counts: { articles: 1 },
      state: { status: 'partial', dropped: { withdrawn: 1 } },
    })
  })

  it('tell what changed between them', async () => {
    const changes = await json(await get('/topics/bridges/changes.json?since=2'))
    expect(changes).toMatchObject({
      since: 2,
      edition: 3,
      new: [{ id: 'a-new' }],
      revised: [{ id: 'a-stays' }],
      withdrawn: [{ id: 'a-old' }],
      left: [],
    })
    expect(JSON.stringify(changes)).not.toContain('Old one')
    expect((await get('/topics/bridges/changes.json?since=1')).status).toBe(410)
    expect((await get('/topics/bridges/changes.json?since=9')).status).toBe(404)
    expect((await get('/topics/bridges/changes.json')).status).toBe(400)
    expect((await get('/topics/bridges/changes.json?since=x')).status).toBe(400)
    expect(await (await get('/topics/bridges/changes?since=2', { accept: 'text/html' })).text()).toContain('New one')
  })

  it('tell whoever keeps a copy of what was erased since', async () => {
    const slug = 'erasures'
    const stories = [aStory({ articles: [article('a-still', 'Still there')] })]
    const about = { topic: { slug, name: 'Erasures', description: '' }, stories }
    await keepInD1(anEdition({ ...about, edition: 1, erased: ['a-erased', 'a-still'] }))
    await keepInD1(anEdition({ ...about, edition: 2 }))
    const changes = await json(await get(`/topics/${slug}/changes.json?since=1`))
    expect(changes).toMatchObject({ new: [], withdrawn: [{ id: 'a-erased' }] })
    expect(await (await get(`/topics/${slug}/editions/1.json`)).text()).not.toContain('a-erased')
  })
})

describe('windows', () => {
  beforeAll(async () => {
    const topics = [['rivers', 'Rivers']] as const
    await keepArticle({
      id: 'a-monday',
      title: 'Flood on Monday',
      published_at: '2023-11-13',
      topics,
      paragraphs: ['The river rose by two metres on Monday.'],
    })
    await keepArticle({
      id: 'a-sunday',
      title: 'Calm on Sunday',
      published_at: '2023-11-19T22:00:00+00:00',
      topics,
      paragraphs: ['The river was calm again on Sunday.'],
    })
  })

  it('are built from the articles of a day or week', async () => {
    const day = await json(await get('/topics/rivers/2023-11-13.json'))
    expect(day).toMatchObject({
      edition: 0,
      window: { kind: 'day', from: '2023-11-13', to: '2023-11-13' },
      counts: { articles: 1 },
    })
    expect(await json(await get('/topics/rivers/2023-W46.json'))).toMatchObject({
      window: { kind: 'week' },
      counts: { articles: 2 },
    })
  })

  it('have the hash of what they say, as numbered editions have', async () => {
    const week = (await (await get('/topics/rivers/2023-W46.json')).json()) as Edition
    const stories = week.stories.map((story) => ({
      ...story,
      articles: story.articles.map((shown) => {
        // The page is the site's, and no part of what was said.
        const { page: _, ...said } = shown as typeof shown & { page: string }
        return said
      }),
    }))
    expect(week.hash).toBe(editionHash({ ...week, stories }))
  })

  it('are the same bytes each time, and long-lived once they are past', async () => {
    const [one, two] = await Promise.all([get('/topics/rivers/2023-W46.rss'), get('/topics/rivers/2023-W46.rss')])
    expect(one.headers.get('cache-control')).toBe('public, max-age=86400')
    expect(one.headers.get('etag')).toBe(two.headers.get('etag'))
    expect(await one.text()).toBe(await two.text())
    expect((await get('/topics/rivers/2023-W46.rss', { 'if-none-match': one.headers.get('etag') ?? '' })).status).toBe(
      304,
    )
  })

  it('are 404 without articles, and for what is no window', async () => {
    for (const name of ['2023-11-14', '2023-W45', '2023-02-31', '2023-W60', 'yesterday', '2023-11-13.pdf'])
      expect((await get(`/topics/rivers/${name}`)).status).toBe(404)
  })
})
