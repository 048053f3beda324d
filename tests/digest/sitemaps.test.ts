import { beforeAll, describe, expect, it } from 'vitest'
import { anEdition } from './builders.ts'
import { get, keepArticle, keepInD1, stores } from './stores.ts'

const address = (path: string): string => `http://127.0.0.1:8788${path}`
const today = new Date().toISOString().slice(0, 10)

beforeAll(async () => {
  await keepInD1(anEdition())
  await stores.DB.prepare('INSERT INTO meta (name, value) VALUES (?, ?)')
    .bind('source:careful.example', '{"noindex":true}')
    .run()
  await keepArticle({ id: 'a-bridge', title: 'Harbour bridge reopens' })
  await keepArticle({ id: 'a-fresh', title: 'Ferry & tram', published_at: today })
  await keepArticle({ id: 'a-undated', title: 'No date', published_at: null })
  for (const status of ['held', 'withdrawn', 'erased'] as const)
    await keepArticle({ id: `a-${status}`, title: status, status, published_at: today })
  await keepArticle({ id: 'a-careful', title: 'Not to be listed', source_key: 'careful.example', published_at: today })
  await keepArticle({ id: 'a-copy', title: 'A copy', published_at: today })
  await stores.DB.prepare("UPDATE articles SET duplicate_of = 'a-fresh' WHERE id = 'a-copy'").run()
})

const locations = async (path: string): Promise<string[]> => {
  const response = await get(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  return [...(await response.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map((found) => found[1] ?? '')
}

describe('sitemaps', () => {
  it('are named by an index, which robots.txt names', async () => {
    expect(await (await get('/robots.txt')).text()).toContain(`Sitemap: ${address('/sitemap.xml')}`)
    expect(await (await get('/sitemap.xml')).text()).toContain('<sitemapindex')
    expect(await locations('/sitemap.xml')).toEqual(
      ['/sitemap-topics.xml', '/sitemap-news.xml', '/sitemap-articles.xml'].map(address),
    )
  })

  it('list the topics that have articles', async () =>
    expect(await locations('/sitemap-topics.xml')).toEqual([address('/'), address('/topics/transport')]))

  it('list every article that is published and may be indexed, and no other', async () =>
    expect(await locations('/sitemap-articles.xml')).toEqual(
      ['/articles/a-bridge', '/articles/a-fresh', '/articles/a-undated'].map(address),
    ))

  it('list the articles of two days for news readers', async () => {
    expect(await locations('/sitemap-news.xml')).toEqual([address('/articles/a-fresh')])
    const text = await (await get('/sitemap-news.xml')).text()
    expect(text).toContain('<news:title>Ferry &amp; tram</news:title>')
    expect(text).toContain(`<news:publication_date>${today}</news:publication_date>`)
  })

  it('in finer parts hold the same articles', async () => {
    const found: string[] = []
    for (const digit of '0123456789abcdefghjkmnpqrstvwxyz')
      found.push(...(await locations(`/sitemap-articles-${digit}.xml`)))
    expect(found.sort()).toEqual(['/articles/a-bridge', '/articles/a-fresh', '/articles/a-undated'].map(address))
  })

  it('leave an article out from the next reading on when it is withdrawn', async () => {
    await stores.DB.prepare("UPDATE articles SET status = 'withdrawn' WHERE id = 'a-undated'").run()
    expect(await locations('/sitemap-articles.xml')).not.toContain(address('/articles/a-undated'))
  })

  it('know no other parts', async () => {
    for (const part of ['-', '-abcd', '-l', 'x', '-a-b'])
      expect((await get(`/sitemap-articles${part}.xml`)).status, part).toBe(404)
  })

  it('answer 304 to who has them', async () => {
    const etag = (await get('/sitemap.xml')).headers.get('etag') ?? ''
    expect((await get('/sitemap.xml', { 'if-none-match': etag })).status).toBe(304)
  })
})
