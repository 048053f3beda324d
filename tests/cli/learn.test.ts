import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textAbout } from '../domain/topics/learned/labelledArticles.ts'
import { runBroadsheet } from './runBroadsheet.ts'

const labels = ['Sailing', 'Baking & Bread', 'Chess']
const subjects = ['sailing', 'baking', 'chess']
const labelled = Array.from({ length: 90 }, (_, index) =>
  JSON.stringify({
    id: `l${index}`,
    content: `${textAbout([subjects[index % 3]!], index + 1)}.`,
    topics: [labels[index % 3]],
  }),
).join('\n')

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('broadsheet learn', () => {
  it('writes one model that file reads; lines without topics are reported and left out', {
    timeout: 30_000,
  }, async () => {
    const learned = await runBroadsheet(['learn'], { input: `{"id":"x","content":"Rain."}\n${labelled}` })
    expect(learned.err).toContain('stdin line 1: no topics to learn from')
    expect(learned.code).toBe(1)
    const model = JSON.parse(learned.out)
    expect(model).toMatchObject({ kind: 'broadsheet-topics', examples: 90, precision: 0.9 })
    expect(model.topics.map((topic: { slug: string }) => topic.slug)).toEqual(['baking-bread', 'chess', 'sailing'])

    const file = join(await mkdtemp(join(tmpdir(), 'broadsheet-')), 'model.json')
    await writeFile(file, learned.out)
    const input =
      '{"id":7,"content":"The skipper and the crew of the yacht lay at anchor."}\n{"id":"n","content":"Hm."}\n'
    const [plain, forced] = await Promise.all(
      [[], ['--force']].map((force) => runBroadsheet(['file', '--model', file, ...force], { input })),
    )
    expect([plain?.code, forced?.code]).toEqual([0, 0])
    expect(lines(plain?.out ?? '')).toMatchObject([
      { id: 7, topics: [{ slug: 'sailing' }] },
      { id: 'n', topics: [] },
    ])
    expect(lines(forced?.out ?? '')[0]).toEqual(lines(plain?.out ?? '')[0])
    expect(lines(forced?.out ?? '')[1].topics).toHaveLength(1)
  })

  it('says so where there is nothing to learn', { timeout: 20_000 }, async () => {
    const { code, out, err } = await runBroadsheet(['learn'], { input: '{"content":"Rain.","topics":["Weather"]}' })
    expect({ code, out }).toEqual({ code: 4, out: '' })
    expect(err).toContain('two topics')
  })
})

describe('broadsheet file', () => {
  it('refuses a file that is no model', { timeout: 20_000 }, async () => {
    const { code, err } = await runBroadsheet(['file', '--model', 'package.json'], { input: '{"content":"Rain."}' })
    expect(err).toContain('package.json: not a topic model')
    expect(code).toBe(2)
  })
})
