import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { exitCodes } from '../../../cli/terminal/exitCodes.ts'
import { runBroadsheet } from '../runBroadsheet.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'))
  await mkdir(join(folder, 'old news'))
  await writeFile(join(folder, 'old news', 'élan.md'), '# A mill is sold\n\nThe mill was sold on Monday.')
  await writeFile(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
  await writeFile(join(folder, 'list.json'), '[1, 2]')
})

const { usage, notFound, someRefused, unavailable } = exitCodes

describe('what a user of the command line gets wrong', () => {
  it.each([
    [
      'a word that is no command of a group',
      ['topics', 'lst'],
      usage,
      /'lst' is no command of 'topics'.*list, show, set/,
    ],
    ['a scope that there is not', ['tokens', 'create', 'cms', '--scope', 'all'], usage, /read, submit, edit, admin/],
    ['a day that is none', ['reindex', '--since', 'yesterday'], usage, /2026-11-25/],
    ['a weight that is none', ['topics', 'set', 'x', '--threshold', 'high'], usage, /a number/],
    ['a time zone that there is not', ['normalise', '--time-zone', 'Mars'], usage, /Europe\/Berlin/],
    ['an address that is none', ['status', '--url', 'localhost:8787'], usage, /http:\/\/127\.0\.0\.1:8787/],
    ['a server that is not there', ['status', '--url', 'http://127.0.0.1:1'], unavailable, /broadsheet serve/],
    ['a model that is not there', ['file', '--model', 'none.json'], notFound, /none\.json: no such file/],
    ['a model that is none', ['file', '--model', 'list.json'], usage, /list\.json: not a topic model/],
    ['lines that are not there', ['digest', '--each', 'none.jsonl'], notFound, /none\.jsonl: no such file/],
    ['a file that is not there', ['preview', 'none.jsonl'], notFound, /none\.jsonl: no such file/],
    ['a picture', ['normalise', 'picture.txt'], someRefused, /picture\.txt: is no text/],
    [
      'a state folder that is a file',
      ['serve', '--state-dir', 'list.json'],
      unavailable,
      /list\.json: is there already/,
    ],
    ['an address of another machine', ['serve', '--port', '0', '--host', '203.0.113.9'], unavailable, /--host/],
  ])('is told in words, with a code: %s', async (_, args, code, words) => {
    const ran = await runBroadsheet(args, { cwd: folder, env: { STATE_DIR: join(folder, 'state') } })
    expect(ran.err).toMatch(words)
    expect(ran.err).toMatch(/^broadsheet: /)
    expect(ran.err).not.toMatch(/^ +at /m)
    expect([ran.code, ran.out]).toEqual([code, ''])
  })

  it('is told of a setting in the environment with what it says', async () => {
    const { code, err } = await runBroadsheet(['serve'], { env: { TIME_ZONE: 'Mars' } })
    expect([code, err]).toEqual([usage, expect.stringContaining('TIME_ZONE in the environment is "Mars"')])
  })
})

describe('broadsheet help', () => {
  it('shows the help of the command that it names', async () => {
    const { code, out } = await runBroadsheet(['help', 'topics', 'set'])
    expect([code, out]).toEqual([0, expect.stringContaining('Usage: broadsheet topics set')])
  })
})

describe('broadsheet normalise', () => {
  it('takes folders and patterns, with spaces and letters of any kind in their names', async () => {
    const { code, out } = await runBroadsheet(['normalise', 'old news', '*/*.md'], { cwd: folder })
    expect(code).toBe(0)
    const ids = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(ids).toEqual([join('old news', 'élan.md'), join('old news', 'élan.md')])
  })
})
