import { beforeAll, describe, expect, it } from 'vitest'
import { get, keepArticle, stores } from './stores.ts'

const json = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>

describe('GET /articles/{id}', () => {
  beforeAll(async () => {
    await keepArticle({
      id: 'a-bridge',
      title: 'Harbour bridge reopens',
      url: 'https://courier.example/bridge?a=1&b=<2>',
      source_key: 'courier.example',
      topics: [['transport', 'Transport']],
      faq: [{ id: 'q-trams', question: 'When will trams run?', answer: 'In March.' }],
      paragraphs: ['The bridge reopened on Monday.', 'Second paragraph.'],
    })
  })

  it('shows the article and its FAQ with anchors, and points to the publisher', async () => {
    const html = await (await get('/articles/a-bridge', { accept: 'text/html' })).text()
    expect(html).toContain('<link rel="canonical" href="https://courier.example/bridge?a=1&amp;b=%3C2%3E"/>')
    expect(html).toContain('<div class="answer" id="faq-q-trams">')
    expect(html).toContain('"@type":"FAQPage"')
  })

  it('has JSON with absolute links, and Markdown', async () => {
    expect(await json(await get('/articles/a-bridge.json'))).toMatchObject({
      id: 'a-bridge',
      faq: [{ id: 'q-trams' }],
      links: { digests: ['http://127.0.0.1:8788/topics/transport'] },
    })
    expect(await (await get('/articles/a-bridge.md')).text()).toMatch(/^# Harbour bridge reopens\n/)
  })

  it('answers 304 to its own tag and 404 to an unknown id', async () => {
    const etag = (await get('/articles/a-bridge.json')).headers.get('etag') ?? ''
    expect((await get('/articles/a-bridge.json', { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/articles/a-nothing')).status).toBe(404)
  })

  it('answers 410 once it was withdrawn, and 404 while it is held', async () => {
    await keepArticle({ id: 'a-withdrawn', title: 'Gone', status: 'withdrawn' })
    await keepArticle({ id: 'a-held', title: 'Later', status: 'held' })
    const gone = await get('/articles/a-withdrawn')
    expect(gone.status).toBe(410)
    expect(await gone.text()).not.toContain('Gone"')
    expect((await get('/articles/a-held')).status).toBe(404)
  })

  it('shows excerpts only, out of search engines, where the operator set so for the source', async () => {
    const long = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ')
    await stores.DB.prepare(
      `INSERT INTO meta (name, value) VALUES ('source:careful.example', '{"excerpt":true,"noindex":true}')`,
    ).run()
    await keepArticle({
      id: 'a-careful',
      title: 'Careful',
      url: 'https://careful.example/x',
      source_key: 'careful.example',
      paragraphs: [long, 'Never shown.'],
      faq: [{ id: 'q-1', question: 'Hidden?', answer: 'Yes.' }],
    })
    const response = await get('/articles/a-careful', { accept: 'text/html' })
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    const html = await response.text()
    expect(html).toContain('word59 …')
    expect(html).toContain('Continue reading')
    for (const extension of ['html', 'json', 'md']) {
      const text = await (await get(`/articles/a-careful.${extension}`)).text()
      expect(text).not.toMatch(/word60|Never shown|Hidden\?/)
    }
  })
})

describe('the files at the root', () => {
  it('list what is there', async () => {
    expect(await (await get('/robots.txt')).text()).toContain('Sitemap: http://127.0.0.1:8788/sitemap.xml')
    expect(await (await get('/llms.txt')).text()).toContain('[Transport](<http://127.0.0.1:8788/topics/transport.md>)')
    expect(await (await get('/feeds.opml')).text()).toContain('xmlUrl="http://127.0.0.1:8788/topics/transport.rss"')
  })
  it('list topics with their newest headlines', async () => {
    expect(await json(await get('/topics.json'))).toMatchObject({
      topics: [{ slug: 'transport', newest: [{ id: 'a-bridge' }] }],
    })
    expect(await (await get('/', { accept: 'text/html' })).text()).toContain('Harbour bridge reopens')
  })
})
