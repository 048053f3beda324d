import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../cli/client/createClient.ts'
import { dumpParts } from '../../cli/transfer/dumpParts.ts'
import { exportedBytes } from '../../cli/transfer/exportedBytes.ts'
import { allOf } from '../support/allOf.ts'
import { pastedArticle } from '../support/articles.ts'
import { adminToken, eventually, json, type System, startSystem } from '../support/system.ts'

let from: System
let to: System
beforeAll(async () => {
  ;[from, to] = await Promise.all([startSystem(), startSystem()])
}, 90_000)
afterAll(() => Promise.all([from.stop(), to.stop()]))

const ndjson = { 'Content-Type': 'application/x-ndjson' }
const linesOf = (dump: string): string[] => dump.split('\n')

/** An edition without what is computed when it is served, and without the system's own address. */
const editionOf = async (system: System, path: string): Promise<unknown> => {
  const { state: _, ...edition } = JSON.parse(
    (await (await system.digest(path)).text()).replaceAll(system.digestUrl, ''),
  )
  return edition
}

/** Waits until a system has nothing left to do: no note in its outbox, no job at work. */
const settle = async (system: System): Promise<void> => {
  const status = async () =>
    (await (await system.ingest('/v1/status')).json()) as { outbox: { size: number }; jobs: readonly unknown[] }
  const settled = await eventually(status, ({ outbox, jobs }) => outbox.size === 0 && jobs.length === 0, 30_000)
  expect([settled.outbox.size, settled.jobs]).toEqual([0, []])
}

const settledExport = async (system: System): Promise<string> => {
  await settle(system)
  return (await system.ingest('/v1/export')).text()
}

/** As the command line exports a system whose budget does not hold all of it in a request. */
const exportInParts = async (system: System): Promise<string> => {
  expect(await (await system.ingest('/v1/export')).text()).toMatch(/\n\{"more":\d+,"cursor":"[\w-]+=*"\}\n$/)
  const client = createClient({ url: system.ingestUrl, token: adminToken })
  return Buffer.concat(await allOf(exportedBytes(client))).toString()
}

async function* given(lines: readonly string[]) {
  for (const line of lines) yield Buffer.from(line)
}

/** Something of every kind that a store can hold. */
const fillWithEverything = async (system: System): Promise<void> => {
  const submit = async (fields: Record<string, unknown>) =>
    json(await system.post('/v1/articles', { source: { name: 'Port Post' }, ...fields }))
  const change = async (method: string, path: string, body?: unknown): Promise<void> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const answer = await system.ingest(path, { ...init, headers: { 'Content-Type': 'application/json' } })
    expect([method, path, answer.ok]).toEqual([method, path, true])
  }
  const pier = { id: 'pier-1', content: 'The north pier reopened on Monday.', topics: ['Harbours', 'Piers'] }
  const { id } = await submit(pier)
  await submit({ ...pier, content: 'The north pier reopened on Tuesday, a day late.' })
  await submit({ ...pier, content: 'The north pier reopened on Wednesday.\n\nFAQ\n\nQ: Is it safe?\n\nA: It is.' })
  await change('PATCH', `/v1/articles/${id}`, { title: 'The pier', correction: 'The day was wrong.' })
  const pinned = await submit({ content: pastedArticle, format: 'text', topics: ['Harbours', 'Weather'] })
  await change('PATCH', `/v1/articles/${pinned.id}`, { pinned: ['Harbours'], excluded: ['Weather'] })
  await submit({ content: pastedArticle, format: 'text', id: 'again', topics: ['Harbours'] })
  await submit({ content: 'A storm is expected next century.', published_at: '2099-01-01', topics: ['Weather'] })
  const gone = await submit({ content: 'The ferry sank in a calm sea.', topics: ['Harbours'] })
  await change('DELETE', `/v1/articles/${gone.id}`)
  const back = await submit({ content: 'The lighthouse is dark.', id: 'light', topics: ['Weather'] })
  await change('DELETE', `/v1/articles/${back.id}`)
  await change('POST', '/v1/articles?restore=true', {
    content: 'The lighthouse is lit.',
    id: 'light',
    source: { name: 'Port Post' },
    topics: ['Weather'],
  })
  const erased = await submit({ content: 'The harbour master sleeps at noon.', topics: ['Harbours'] })
  await change('DELETE', `/v1/articles/${erased.id}?erase=true`)
  await submit({ content: '港の新しい防波堤が完成した。', topics: ['経済'] })
  await change('PUT', '/v1/topics/harbours', { name: 'Harbours', aliases: ['Ports'], rules: { any: ['breakwater'] } })
  await change('PUT', '/v1/topics/empty', { name: 'Empty', parent: 'harbours' })
  await change('PUT', '/v1/topics/piers', { name: 'Harbours', slug: 'harbours', aliases: ['Ports'] })
  await submit({ content: 'Nothing of use was found in the attic.', topics: ['Attics'] })
  await change('DELETE', '/v1/topics/attics')
  await change('POST', '/v1/tokens', { name: 'cms', scopes: ['submit'] })
}

describe('export and import', () => {
  it('makes an empty system serve the same bytes', async () => {
    const article = await json(
      await from.ingest('/v1/articles?topics=Harbours', {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: pastedArticle,
      }),
    )
    await from.ingest(`/v1/articles/${article.id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: '{"title":"A wall for Port Ellery","correction":"Title added."}',
    })
    await from.ingest('/v1/topics/harbours', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Harbours', rules: { any: ['breakwater'] } }),
    })
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    const dump = await (await from.ingest('/v1/export')).text()
    const answer = await to.ingest('/v1/import', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body: dump,
    })
    expect(answer.status).toBe(200)

    const edition = async (system: System) => (await system.digest('/topics/harbours.json')).text()
    const copy = await eventually(
      () => edition(to),
      (text) => text.includes('A wall for Port Ellery'),
    )
    const { state: _a, ...original } = JSON.parse((await edition(from)).replaceAll(from.digestUrl, ''))
    const { state: _b, ...imported } = JSON.parse(copy.replaceAll(to.digestUrl, ''))
    expect(imported).toEqual(original)
    expect(await (await to.ingest(`/v1/articles/${article.id}/raw`)).text()).toBe(pastedArticle)
    expect((await json(await to.ingest(`/v1/articles/${article.id}/revisions`))).revisions).toHaveLength(2)
  }, 30_000)

  it('gives back, byte for byte, what was imported, before and after the copy has published', async () => {
    const [source, copy] = await Promise.all([startSystem(), startSystem({ TRANSFER_BYTES_MAX: '1' })])
    try {
      await fillWithEverything(source)
      const dump = await settledExport(source)
      const rows = dump
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { table?: string; row?: { status?: string } })
      const statuses = rows.flatMap((line) => (line.table === 'articles' ? [line.row?.status] : []))
      expect(new Set(statuses)).toEqual(new Set(['published', 'held', 'withdrawn', 'erased']))
      for (const table of ['topic_redirects', 'overrides', 'revisions', 'raws', 'faq_entries', 'editions'])
        expect(rows.filter((line) => line.table === table).length).toBeGreaterThan(0)

      // A setting of the empty system gives way to the one that is imported.
      await copy.ingest('/v1/topics', { method: 'PATCH', body: '{"default_topics":false}' })
      const parts = await allOf(dumpParts(given(dump.trim().split('\n')), () => 5_000))
      expect(parts.length).toBeGreaterThan(5)
      const answers: unknown[] = []
      for (const { body } of parts)
        answers.push(await json(await copy.ingest('/v1/import', { method: 'POST', headers: ndjson, body })))
      expect(answers.map((answer) => (answer as { complete: boolean }).complete)).toEqual(
        parts.map((_, part) => part === parts.length - 1),
      )
      expect(linesOf(await exportInParts(copy))).toEqual(linesOf(dump))
      await settle(copy)
      expect(linesOf(await exportInParts(copy))).toEqual(linesOf(dump))

      for (const slug of ['harbours', 'weather', '経済']) {
        const path = `/topics/${encodeURIComponent(slug)}.json`
        const [original, imported] = await Promise.all([source, copy].map(async (system) => editionOf(system, path)))
        expect(imported).toEqual(original)
      }
    } finally {
      await Promise.all([source.stop(), copy.stop()])
    }
  }, 90_000)

  it('takes no import into a system that has articles, and none that is cut', async () => {
    const cut = '{"broadsheet_export":1}\n'
    expect(
      (
        await from.ingest('/v1/import', {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-ndjson' },
          body: cut,
        })
      ).status,
    ).toBe(409)
  })

  it('holds no token', async () => {
    const made = await json(await from.post('/v1/tokens', { name: 'exported', scopes: ['read'] }))
    const dump = await (await from.ingest('/v1/export')).text()
    expect(dump).not.toContain(made.token)
    expect(dump).not.toContain('"table":"tokens"')
  })
})

describe('erasure', () => {
  it('leaves nothing of the text in the article, its history, its digests, their editions or an export', async () => {
    const secret = 'zanzibarquartz'
    const text = `The keeper of the ${secret} lamp retired on Friday. Her name was on every page of the ${secret} ledger.\n\nFAQ\n\nQ: What is ${secret}?\n\nA: A lamp called ${secret} that nobody else has.\n\nQ: Who keeps ${secret} now?\n\nA: Nobody keeps the ${secret} lamp any more.`
    const article = await json(
      await from.ingest('/v1/articles?topics=Lamps&id=lamp-1&source=Lamp%20Post', {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain', 'Idempotency-Key': 'lamp' },
        body: text,
      }),
    )
    const sequence = article.topics.find((topic) => topic.slug === 'lamps')?.sequence
    const first = await (await from.digest(`/topics/lamps.json?at_least=${sequence}`)).text()
    expect(first).toContain(secret)
    const number = JSON.parse(first).edition
    const erased = await from.ingest(`/v1/articles/${article.id}?erase=true`, { method: 'DELETE' })
    expect(erased.status).toBe(200)
    expect((await from.ingest(`/v1/articles/${article.id}`)).status).toBe(410)
    expect((await from.ingest(`/v1/articles/${article.id}/raw`)).status).toBe(410)
    const changed = (await json(erased)).changed_topics.find((topic) => topic.slug === 'lamps')
    expect(await (await from.digest(`/topics/lamps.json?at_least=${changed?.sequence}`)).text()).not.toContain(secret)
    const old = await from.digest(`/topics/lamps/editions/${number}.json`)
    expect(await old.text()).not.toContain(secret)
    const exported = () =>
      eventually(
        () => from.ingest('/v1/export'),
        (answer) => answer.status === 200,
      )
    const inflated = async () => {
      const rows = (await (await exported()).text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const blobs = await Promise.all(
        rows
          .flatMap((line) => Object.values(line.row ?? {}) as unknown[])
          .map(async (cell) =>
            typeof cell === 'object' && cell !== null && 'base64' in cell
              ? new Response(
                  new Blob([Buffer.from(String(cell.base64), 'base64')])
                    .stream()
                    .pipeThrough(new DecompressionStream('gzip')),
                ).text()
              : String(cell),
          ),
      )
      return blobs.join('\n')
    }
    expect(await eventually(inflated, (all) => !all.includes(secret))).not.toContain(secret)
    const resent = await from.ingest('/v1/articles?topics=Lamps&id=lamp-1&source=Lamp%20Post', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: text,
    })
    expect(resent.status).toBe(409)
  }, 30_000)
})
