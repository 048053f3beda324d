import { beforeAll, describe, expect, it } from 'vitest'
import { anEdition, aStory, aStoryArticle } from './builders.ts'
import { digest, get, keepInD1, stores } from './stores.ts'

const json = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>

describe('GET /topics/{slug}', () => {
  beforeAll(async () => {
    await keepInD1(anEdition())
    await digest.publish('transport', anEdition())
  })

  it('answers with the page for a browser', async () => {
    const response = await get('/topics/transport', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('vary')).toBe('Accept')
    expect(await response.text()).toContain('Harbour bridge reopens to cyclists')
  })

  it('answers by extension without varying', async () => {
    const response = await get('/topics/transport.json')
    expect(response.headers.get('vary')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=60')
    expect(await json(response)).toMatchObject({
      edition: 1,
      state: { status: 'complete', covers_until: '2023-11-15T12:00:00.000Z' },
    })
  })

  it('answers 304 to a list of tags that names the current one, weak or not', async () => {
    const etag = (await get('/topics/transport.json')).headers.get('etag') ?? ''
    for (const tags of [etag, `W/${etag}`, `"old", ${etag}`, '*']) {
      const response = await get('/topics/transport.json', { 'if-none-match': tags })
      expect(response.status).toBe(304)
      expect(response.headers.get('etag')).toBe(etag)
      expect(response.headers.get('content-type')).toBeNull()
    }
    expect((await get('/topics/transport.json', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('gives HEAD the headers of GET and no body', async () => {
    const [head, full] = await Promise.all([get('/topics/transport.rss', {}, 'HEAD'), get('/topics/transport.rss')])
    expect(head.status).toBe(200)
    expect(head.headers.get('etag')).toBe(full.headers.get('etag'))
    expect(await head.text()).toBe('')
  })

  it('ignores parameters that it does not know', async () => {
    const [plain, noisy] = await Promise.all([
      get('/topics/transport.json'),
      get('/topics/transport.json?utm_source=x&b=%E0'),
    ])
    expect(noisy.headers.get('etag')).toBe(plain.headers.get('etag'))
    expect(await noisy.text()).toBe(await plain.text())
  })

  it('reads D1 when KV holds nothing', async () => {
    await keepInD1(anEdition({ topic: { slug: 'harbours', name: 'Harbours', description: '' } }))
    expect(await json(await get('/topics/harbours.json'))).toMatchObject({ topic: { slug: 'harbours' }, edition: 1 })
  })

  it('goes on with the last good edition while its rebuild fails, and says so', async () => {
    const topic = { slug: 'bridges', name: 'Bridges', description: '' }
    await keepInD1(anEdition({ topic }), { failing_since: '2023-11-16T00:00:00.000Z' })
    expect(await json(await get('/topics/bridges.json'))).toMatchObject({ edition: 1, state: { status: 'stale' } })
  })

  it('answers 404 to an unknown topic, in the format that was asked for', async () => {
    const page = await get('/topics/nowhere', { accept: 'text/html' })
    expect(page.status).toBe(404)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const problem = await get('/topics/nowhere.json', { accept: 'text/html' })
    expect(problem.headers.get('content-type')).toBe('application/problem+json')
    expect(await json(problem)).toMatchObject({ status: 404, title: 'No such topic' })
  })

  it('sends readers of a merged topic on to the one that took its place', async () => {
    await stores.DB.prepare("INSERT INTO topic_redirects (slug, target) VALUES ('traffic', 'transport')").run()
    const response = await get('/topics/traffic.rss', { host: 'evil.example' })
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe('http://127.0.0.1:8788/topics/transport.rss')
  })

  it('sends another spelling of a topic’s name on to it', async () => {
    const response = await get('/topics/TransPort.json')
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe('http://127.0.0.1:8788/topics/transport.json')
  })
  it.each([
    ['TransPort/2023-11-15.rss', 'transport/2023-11-15.rss'],
    ['TransPort/editions', 'transport/editions'],
    ['TransPort/editions/9', 'transport/editions'],
    ['TransPort.json?at_least=1', 'transport.json?at_least=1'],
  ])('sends %s on too', async (asked, meant) => {
    const response = await get(`/topics/${asked}`)
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe(`http://127.0.0.1:8788/topics/${meant}`)
  })

  it('takes the slash off the end of an address', async () => {
    const response = await get('/topics/transport/?a=1')
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe('http://127.0.0.1:8788/topics/transport?a=1')
  })

  it('refuses other methods', async () => {
    const response = await get('/topics/transport', {}, 'POST')
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect((await get('/topics/transport', {}, 'OPTIONS')).status).toBe(204)
  })
})

describe('?at_least', () => {
  const topic = { slug: 'ferries', name: 'Ferries', description: '' }
  it('answers with an edition that includes the change, uncached', async () => {
    await keepInD1(anEdition({ topic, sequence: 7 }))
    const response = await get('/topics/ferries.json?at_least=7')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await json(response)).toMatchObject({ sequence: 7 })
  })
  it('answers 503 when the publisher takes too long', async () => {
    const response = await get('/topics/ferries.json?at_least=8')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).not.toBeNull()
  })
  it('answers 400 to what is no number', async () => expect((await get('/topics/ferries?at_least=x')).status).toBe(400))
})

describe('publish', () => {
  const topic = { slug: 'rails', name: 'Rails', description: '' }
  it('never lets an older edition overwrite a newer one', async () => {
    const older = anEdition({ topic, edition: 1 })
    const newer = anEdition({ topic, edition: 2, stories: [aStory({ articles: [aStoryArticle({ title: 'Newer' })] })] })
    expect(await digest.publish('rails', newer)).toEqual({ written: true })
    expect(await digest.publish('rails', older)).toEqual({ written: false })
    expect(await digest.publish('rails', newer)).toEqual({ written: false })
    expect(await json(await get('/topics/rails.json'))).toMatchObject({ edition: 2 })
  })
  it('is seen by the next reader', async () => {
    await get('/topics/rails.json')
    await digest.publish('rails', anEdition({ topic, edition: 3 }))
    expect(await json(await get('/topics/rails.json'))).toMatchObject({ edition: 3 })
  })
  it('is undone by retire', async () => {
    await digest.retire('rails')
    expect((await get('/topics/rails.json')).status).toBe(404)
  })
})
