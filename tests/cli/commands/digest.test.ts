import { describe, expect, it } from 'vitest'
import { runBroadsheet } from '../runBroadsheet.ts'

const bridge = {
  id: 'bridge',
  title: 'Halden bridge closed to lorries after cracks found',
  published_at: '2023-11-15',
  content:
    'The Halden bridge closed to lorries on Monday after inspectors found cracks in two of its cables. Engineers from Norcable will replace both cables.',
}
const elsewhere = {
  id: 'elsewhere',
  title: 'Cracked cables close Halden bridge',
  published_at: '2023-11-16',
  content: 'Cracks in two cables have closed the Halden bridge to lorries, inspectors said on Monday.',
}
const festival = {
  id: 'festival',
  title: 'Record crowd at herring festival',
  published_at: '2023-11-14',
  content: 'The herring festival drew twenty thousand visitors to the old market of Tarn.',
  faq: [{ question: 'When is the next one?', answer: 'In a year.' }],
}
const lines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

describe('broadsheet digest', () => {
  it('makes one edition of all submissions, the same in any order', async () => {
    const one = await runBroadsheet(['digest', '--topic', 'Halden'], { input: lines(bridge, elsewhere, festival) })
    const other = await runBroadsheet(['digest', '--topic', 'Halden'], { input: lines(festival, elsewhere, bridge) })
    expect(other.out).toBe(one.out)
    const edition = JSON.parse(one.out)
    expect(edition).toMatchObject({
      topic: { slug: 'halden', name: 'Halden' },
      counts: { articles: 3, stories: 2 },
      faq: [{ question: 'When is the next one?', article: 'festival' }],
    })
    expect(edition.stories[0].articles.map(({ id }: { id: string }) => id)).toEqual(['elsewhere', 'bridge'])
    expect(edition.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('bounds the summary with --words', async () => {
    const { out } = await runBroadsheet(['digest', '--words', '15'], { input: lines(bridge, festival) })
    const words = JSON.parse(out).summary.flatMap(({ text }: { text: string }) => text.split(' '))
    expect(words.length).toBeGreaterThan(5)
    expect(words.length).toBeLessThanOrEqual(15)
  })

  it('makes an edition of each line with --each, by the line’s own words, and goes on after bad ones', async () => {
    const { code, out, err } = await runBroadsheet(['digest', '--each'], {
      input: `${lines({ id: 1, articles: [bridge], words: 0 }, { id: 'two', articles: [festival, { content: ' ' }] })}nonsense\n`,
    })
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toMatchObject({ id: 1, edition: { summary: [], counts: { articles: 1 } } })
    expect(second).toMatchObject({ id: 'two', edition: { counts: { articles: 1 } } })
    expect(err).toMatch(/line 2, article 2: the content is empty/)
    expect(err).toMatch(/line 3: not JSON/)
    expect(code).toBe(1)
  })

  it('leaves embargoed articles out', async () => {
    const later = { ...festival, published_at: '2030-01-02T00:00:00Z' }
    const { out, err } = await runBroadsheet(['digest', '--now', '2030-01-01T00:00:00Z'], {
      input: lines(bridge, later),
    })
    expect(JSON.parse(out).counts.articles).toBe(1)
    expect(err).toContain('held until 2030-01-02')
  })
})

describe('broadsheet stories', () => {
  it('names the story of each line, in the order of the input', async () => {
    const { code, out } = await runBroadsheet(['stories'], { input: lines(elsewhere, festival, bridge) })
    expect(out).toBe(
      lines(
        { id: 'elsewhere', story: 'bridge' },
        { id: 'festival', story: 'festival' },
        { id: 'bridge', story: 'bridge' },
      ),
    )
    expect(code).toBe(0)
  })
})
