import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBroadsheet } from '../cli/runBroadsheet.ts'
import { adminToken, eventually, json, type System, startSystem } from '../support/system.ts'

let system: System
let folder: string
beforeAll(async () => {
  system = await startSystem()
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'))
  await writeFile(
    join(folder, 'otters.txt'),
    'Otters return to the mill\n\n2024-05-02\n\nTwo otters were seen below the weir on Thursday.',
  )
  await writeFile(
    join(folder, 'eels.md'),
    '# Eels climb the new ladder\n\n2024-05-03\n\nThe first eels have climbed the ladder at the weir.',
  )
  await writeFile(join(folder, 'empty.txt'), ' \n')
}, 60_000)
afterAll(async () => {
  await system.stop()
  await rm(folder, { recursive: true, force: true })
})

const run = (args: readonly string[], { url = system.ingestUrl, input = '' } = {}) =>
  runBroadsheet(args, { input, env: { BROADSHEET_URL: url, BROADSHEET_TOKEN: adminToken, XDG_CACHE_HOME: folder } })

describe('broadsheet submit', () => {
  it('sends a folder, says which file was refused, and finds the rest unchanged the second time', async () => {
    const first = await run(['submit', folder, '--topic', 'River', '--source', 'The Mill Post'])
    expect(first.err).toContain('empty.txt')
    expect(first.out).toMatch(/created +2\nrefused +1/)
    expect(first.code).toBe(1)
    const second = await run([
      'submit',
      join(folder, 'otters.txt'),
      '--topic',
      'River',
      '--source',
      'The Mill Post',
      '--json',
    ])
    expect(JSON.parse(second.out)).toMatchObject({
      outcome: 'unchanged',
      topics: expect.arrayContaining([expect.objectContaining({ slug: 'river' })]),
    })
    expect(second.code).toBe(0)
    const digest = await eventually(
      async () => (await system.digest('/topics/river.json')).json() as Promise<{ counts?: { articles: number } }>,
      (edition) => edition.counts?.articles === 2,
    )
    expect(digest.counts?.articles).toBe(2)
  })

  it('takes JSON lines from standard input', async () => {
    const { code, out } = await run(['submit', '-'], {
      input: '{"id": "pike", "content": "A pike of nine kilos was landed.", "topics": ["River"]}\n',
    })
    expect([code, out]).toEqual([0, 'outcome  articles\ncreated         1\n'])
  })
})

describe('the other commands', () => {
  it('preview what would become of an article, and write nothing', async () => {
    const { out, code } = await run(['preview', join(folder, 'otters.txt')])
    expect(out).toContain('Otters return to the mill')
    expect(out).toContain('2024-05-02')
    expect(code).toBe(0)
  })

  it('keep topics: try a rule, make it, move it', async () => {
    const tried = await run(['topics', 'preview', 'fish', '--any', 'eel', '--any', 'pike'])
    expect(tried.out).toMatch(/the rule takes 2: 2 gained/)
    const made = await run(['topics', 'set', 'fish', '--name', 'Fish', '--any', 'eel', '--any', 'pike'])
    expect(JSON.parse(made.out)).toMatchObject({ slug: 'fish', name: 'Fish', rules: { any: ['eel', 'pike'] } })
    expect((await run(['topics', 'move', 'fish', 'fishes'])).code).toBe(0)
    expect(JSON.parse((await run(['topics', 'show', 'fishes'])).out)).toMatchObject({ name: 'Fish' })
    expect((await run(['topics', 'show', 'birds'])).code).toBe(4)
  })

  it('make a token, show its secret once, and revoke it', async () => {
    const made = JSON.parse((await run(['tokens', 'create', 'cms', '--scope', 'submit', '--json'])).out)
    const send = () => run(['submit', join(folder, 'eels.md'), '--no-journal', '--token', made.token])
    expect((await send()).code).toBe(0)
    expect((await run(['tokens', 'list'])).out).toContain('cms')
    expect((await run(['tokens', 'revoke', made.id])).code).toBe(0)
    const refused = await send()
    expect(refused.code).toBe(3)
    expect(refused.err).toContain('--token')
  })

  it('show the status, and run today’s pipeline over everything without changing it', async () => {
    expect((await run(['status'])).out).toMatch(/ok[\s\S]*sweep[\s\S]*outbox/)
    const { out, code } = await run(['reindex', '--dry-run', '--wait'])
    expect(out).toMatch(/done, \d+ of \d+ articles, 0 changed/)
    expect(code).toBe(0)
  })

  it('carry everything to another system', async () => {
    const file = join(folder, 'backup.ndjson')
    expect((await run(['export', file])).code).toBe(0)
    const other = await startSystem()
    try {
      const imported = await run(['import', file], { url: other.ingestUrl })
      expect(imported).toMatchObject({ code: 0, err: '' })
      const titlesOf = async ({ ingest }: System) =>
        (await json(await ingest('/v1/articles'))).articles.map(({ id, title }) => `${id} ${title}`)
      expect(await titlesOf(other)).toEqual(await titlesOf(system))
      expect((await run(['import', file], { url: other.ingestUrl })).code).toBe(1)
    } finally {
      await other.stop()
    }
  })
})
