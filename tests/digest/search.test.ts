import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { d1SearchIndex, searchDocument } from '#storage/searchIndex'
import { depsOf } from '../../workers/digest/deps.ts'
import type { Env } from '../../workers/digest/env.ts'
import { searchRoutes } from '../../workers/digest/routes/search.tsx'
import { anEdition } from './builders.ts'
import { get, keepArticle, keepInD1, stores } from './stores.ts'

type Results = Readonly<{
  results: readonly Readonly<{ id: string; snippet: string; snippet_html: string }>[]
  next: string | null
}>
const search = async (query: string): Promise<Results> =>
  (await get(`/search.json?${query}`)).json() as Promise<Results>
const idsOf = async (q: string, more = ''): Promise<readonly string[]> =>
  (await search(`q=${encodeURIComponent(q)}${more}`)).results.map((result) => result.id)

const index = d1SearchIndex(stores.SEARCH)
const keepAndIndex = async (
  id: string,
  title: string,
  text: string,
  options: Readonly<{ topics?: readonly string[]; at?: string; faq?: string; language?: string }> = {},
): Promise<void> => {
  const faq = options.faq === undefined ? [] : [{ id: 'q-1', question: 'Why?', answer: options.faq }]
  await keepArticle({ id, title, paragraphs: [text], faq, published_at: options.at ?? '2023-11-15' })
  const blocks = [{ id: 'b1', kind: 'paragraph', text }] as const
  await index.put([
    searchDocument(
      { id, revision: 1, changed_at: 0, title, language: options.language ?? 'en', blocks, faq },
      options.topics ?? [],
      Date.parse(options.at ?? '2023-11-15'),
    ),
  ])
}

describe('GET /search', () => {
  beforeAll(async () => {
    await keepAndIndex(
      'a-ferry',
      'Ferries cross the river',
      'Electric ferries crossed the wide river in eleven minutes.',
      { topics: ['transport', 'energy'], at: '2023-11-10' },
    )
    await keepAndIndex('a-cafe', 'The oldest Café closes', 'Crème brûlée was served until the last day.', {
      topics: ['culture'],
    })
    await keepAndIndex(
      'a-river',
      'A short note',
      'Somebody mentioned ferries and a river, far apart from any river crossing.',
      { faq: 'Because of the zeppelin.' },
    )
    await keepAndIndex('a-tokyo', '東京の株式市場', '専門家は輸出の回復が成長を支えたとみている。', { language: 'ja' })
    await keepAndIndex('a-evil', 'Evil <b>title</b>', 'An <img src=x onerror=alert(1)> xylophone "quoted".')
  })

  it('finds words in all their forms, best first, titles before texts', async () =>
    expect(await idsOf('ferry crossing')).toEqual(['a-ferry', 'a-river']))
  it('folds accents and case', async () => {
    expect(await idsOf('CAFE')).toEqual(['a-cafe'])
    expect(await idsOf('creme brulee')).toEqual(['a-cafe'])
  })
  it('finds phrases only where they stand', async () => {
    expect(await idsOf('"wide river"')).toEqual(['a-ferry'])
    expect(await idsOf('"river wide"')).toEqual([])
  })
  it('finds beginnings', async () => expect(await idsOf('xylo*')).toEqual(['a-evil']))
  it('leaves out what is excluded', async () => expect(await idsOf('river -electric')).toEqual(['a-river']))
  it('searches answers too', async () => expect(await idsOf('zeppelin')).toEqual(['a-river']))
  it('finds words of languages without spaces', async () => {
    expect(await idsOf('株式')).toEqual(['a-tokyo'])
    expect(await idsOf('輸出')).toEqual(['a-tokyo'])
    expect((await search(`q=${encodeURIComponent('輸出')}`)).results[0]?.snippet).toContain('専門家は輸出の回復')
  })
  it('filters by topic and by day', async () => {
    expect(await idsOf('river', '&topic=transport')).toEqual(['a-ferry'])
    expect(await idsOf('river', '&topic=trans')).toEqual([])
    expect(await idsOf('river', '&from=2023-11-11')).toEqual(['a-river'])
    expect(await idsOf('river', '&to=2023-11-10')).toEqual(['a-ferry'])
    expect((await get('/search.json?q=river&from=tomorrow')).status).toBe(400)
    expect((await get('/search.json?q=river&to=2023-02-30')).status).toBe(400)
  })
  it('takes a topic by its name in another spelling, or by one that was merged into it', async () => {
    await keepInD1(anEdition({ topic: { slug: 'transport', name: 'Transport', description: '' } }))
    await stores.DB.prepare("INSERT INTO topic_redirects (slug, target) VALUES ('traffic', 'transport')").run()
    expect(await idsOf('river', '&topic=Transport')).toEqual(['a-ferry'])
    expect(await idsOf('river', '&topic=traffic')).toEqual(['a-ferry'])
  })
  it('takes a day as one of the site’s time zone', async () => {
    await keepAndIndex('a-late', 'Late quokka', 'A quokka was seen.', { at: '2023-11-14T22:30:00.000Z' })
    await keepAndIndex('a-day', 'Quokka by day', 'A quokka was seen by day, and seen again.', { at: '2023-11-15' })
    const deps = depsOf(env as unknown as Env)
    const within = async (timeZone: string, days: string): Promise<readonly string[]> => {
      const routes = searchRoutes({ ...deps, site: { ...deps.site, timeZone } })
      const found = (await (await routes.request(`/search.json?q=quokka&${days}`)).json()) as Results
      return found.results.map((result) => result.id).sort()
    }
    const fifteenth = 'from=2023-11-15&to=2023-11-15'
    expect(await within('UTC', fifteenth)).toEqual(['a-day'])
    expect(await within('Europe/Helsinki', fifteenth)).toEqual(['a-day', 'a-late'])
    expect(await within('America/New_York', fifteenth)).toEqual(['a-day'])
    expect(await within('America/New_York', 'to=2023-11-14')).toEqual(['a-late'])
  })
  it('marks what was looked for and shows everything else as text', async () => {
    const hit = (await search('q=xylophone')).results[0]
    expect(hit?.snippet_html).toContain('<mark>xylophone</mark>')
    expect(hit?.snippet_html).toContain('&lt;img')
    const html = await (await get('/search?q=xylophone', { accept: 'text/html' })).text()
    expect(html).toContain('<mark>xylophone</mark>')
    expect(html).not.toMatch(/<img|<b>title/)
  })
  it('pages', async () => {
    const first = await search('q=river&limit=1')
    expect(first.results).toHaveLength(1)
    expect(first.next).toBe('http://127.0.0.1:8788/search.json?q=river&limit=1&offset=1')
  })
  it('shows nothing that was withdrawn, even before the index has heard of it', async () => {
    await stores.DB.prepare("UPDATE articles SET status = 'withdrawn' WHERE id = 'a-cafe'").run()
    expect(await idsOf('cafe')).toEqual([])
  })
  it('goes on to the next page where a result of this one may not be shown', async () => {
    await keepAndIndex('a-gone', 'Numbat, numbat', 'A numbat.')
    await keepAndIndex('a-kept', 'A long note', 'Far down in a long note somebody mentions a numbat.')
    await stores.DB.prepare("UPDATE articles SET status = 'withdrawn' WHERE id = 'a-gone'").run()
    const first = await search('q=numbat&limit=1')
    expect(first).toMatchObject({ results: [], next: 'http://127.0.0.1:8788/search.json?q=numbat&limit=1&offset=1' })
    expect((await search('q=numbat&limit=1&offset=1')).results.map((result) => result.id)).toEqual(['a-kept'])
  })
  it('takes any query', async () => {
    const odd = [
      '',
      ' ',
      '"',
      '""',
      '*',
      '-',
      '-x',
      '"a" OR',
      'AND',
      'NOT x',
      'a AND OR NOT b',
      'NEAR(a b)',
      'title:x',
      'a:b',
      '(',
      '^a',
      "';--",
      '{x}',
      '\0',
      'a'.repeat(600),
      '\u200b',
      '🦊',
      '"*" -"*"',
      'a* b* "c d"* -"e f"',
    ]
    for (const q of odd) expect((await get(`/search.json?q=${encodeURIComponent(q)}`)).status, q).toBe(200)
  })
})
