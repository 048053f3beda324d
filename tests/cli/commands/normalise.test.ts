import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runBroadsheet } from '../runBroadsheet.ts'

const parsed = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('broadsheet normalise', () => {
  it('answers every good line, reports bad ones with their number, and exits 1', async () => {
    const { code, out, err } = await runBroadsheet(['normalise'], {
      input:
        '{"id":"a","content":"date 2023-11-15 Rain fell all day.\\n\\nIt stopped."}\nnonsense\n{"id":"b","content":" "}\n{"id":"c","content":"Sun."}',
    })
    expect(parsed(out).map((article) => [article.id, article.text])).toEqual([
      ['a', 'Rain fell all day.\n\nIt stopped.'],
      ['c', 'Sun.'],
    ])
    expect(parsed(out)[0]).toMatchObject({ published_at: '2023-11-15', provenance: { published_at: 'extracted' } })
    expect(err).toMatch(/stdin line 2: not JSON/)
    expect(err).toMatch(/stdin line 3: the content is empty/)
    expect(code).toBe(1)
  })

  it('gives back its own output, byte for byte', async () => {
    const once = await runBroadsheet(['normalise'], { input: '{"id":"a","content":"Rain fell. It stopped."}\n' })
    const twice = await runBroadsheet(['normalise'], { input: once.out })
    expect(twice).toEqual({ code: 0, out: once.out, err: '' })
  })

  it('reads files by the end of their names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-'))
    await writeFile(join(folder, 'rain.txt'), 'Rain fell on the hills.')
    await writeFile(join(folder, 'sun.jsonl'), '{"id":"s","content":"The sun shone."}\n')
    const { code, out, err } = await runBroadsheet([
      'normalise',
      join(folder, 'rain.txt'),
      join(folder, 'sun.jsonl'),
      join(folder, 'none.txt'),
    ])
    expect(parsed(out).map((article) => article.text)).toEqual(['Rain fell on the hills.', 'The sun shone.'])
    expect(err).toContain('none.txt: no such file')
    expect(code).toBe(1)
  })

  it('holds what is dated after --now', async () => {
    const input = '{"content":"Rain.","published_at":"2030-01-02T00:00:00Z"}'
    const before = await runBroadsheet(['normalise', '--now', '2030-01-01T00:00:00Z'], { input })
    const after = await runBroadsheet(['normalise', '--now', '2030-01-03T00:00:00Z'], { input })
    expect([parsed(before.out)[0].status, parsed(after.out)[0].status]).toEqual(['held', 'published'])
  })

  it('exits 2 and points to the help when it is not understood', async () => {
    const { code, err } = await runBroadsheet(['normalise', '--nonsense'])
    expect(code).toBe(2)
    expect(err).toContain('--help')
  })
})
