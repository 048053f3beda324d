import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pastedArticle } from '../support/articles.ts'
import { eventually, json, type System, startSystem } from '../support/system.ts'

let from: System
let to: System
beforeAll(async () => {
  ;[from, to] = await Promise.all([startSystem(), startSystem()])
}, 90_000)
afterAll(() => Promise.all([from.stop(), to.stop()]))

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
    const again = await (await to.ingest('/v1/export')).text()
    expect(again.split('\n').filter((line) => !line.includes('"table":"topics"'))).toEqual(
      dump.split('\n').filter((line) => !line.includes('"table":"topics"')),
    )
  }, 30_000)

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
    const inflated = async () => {
      const rows = (await (await from.ingest('/v1/export')).text())
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
