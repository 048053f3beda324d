import { createExecutionContext } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import { app } from '../../workers/ingest/app.ts'
import { meteredEnv } from './metered.ts'
import { submit, testDeps } from './system.ts'

const { env, spent } = meteredEnv()

const ask = (path: string, init: RequestInit = {}, vars: Readonly<Record<string, string>> = {}): Promise<Response> =>
  Promise.resolve(
    app.fetch(
      new Request(`https://ingest.example${path}`, {
        ...init,
        headers: { Authorization: 'Bearer a-token-for-tests-only', 'Content-Type': 'application/x-ndjson' },
      }),
      { ...env, ADMIN_TOKEN: 'a-token-for-tests-only', ...vars },
      createExecutionContext(),
    ),
  )
const send = (...lines: unknown[]): Promise<Response> =>
  ask('/v1/import', { method: 'POST', body: lines.map((line) => `${JSON.stringify(line)}\n`).join('') })
const linesOf = async (answer: Response): Promise<string[]> =>
  new TextDecoder()
    .decode(await answer.bytes())
    .trim()
    .split('\n')

describe('POST /v1/import', () => {
  const topic = (slug: string) => ({
    table: 'topic_redirects',
    row: { slug, target: 'piers' },
  })

  it('refuses a table or a column that no export has', async () => {
    for (const row of [
      { table: 'tokens', row: { id: 'x' } },
      { table: 'topic_redirects', row: { slug: 'x', target: 'y', 'z"': 1 } },
      { table: 'topic_redirects', row: 'x' },
    ])
      expect((await send({ broadsheet_export: 1 }, row, { end: 1 })).status).toBe(400)
  })

  it('takes parts in their order, each as often as it is sent', async () => {
    const first = [{ broadsheet_export: 1 }, topic('docks'), topic('jetties'), { more: 2 }]
    expect((await send({ broadsheet_export: 1, from: 2 }, topic('quays'), { end: 3 })).status).toBe(409)
    expect(await (await send(...first)).json()).toMatchObject({ rows: 2, written: 2, complete: false })
    expect(await (await send(...first)).json()).toMatchObject({ rows: 2, written: 0, complete: false })
    expect((await send({ broadsheet_export: 1, from: 3 }, { end: 3 })).status).toBe(409)
    expect((await send({ broadsheet_export: 1, from: 2 }, topic('quays'))).status).toBe(400)
    expect((await send({ broadsheet_export: 1, from: 2 }, topic('quays'), { end: 4 })).status).toBe(400)
    const last = await send({ broadsheet_export: 1, from: 2 }, topic('quays'), { end: 3 })
    expect(await last.json()).toMatchObject({ rows: 3, written: 0, complete: true })
  })

  it('does not take what is no export for an import that was cut', async () => {
    expect((await send({ hello: 'there' })).status).toBe(400)
    await submit(testDeps(), { content: 'The first article of this system is about a pier.', topics: ['Piers'] })
    expect((await send({ broadsheet_export: 1 }, { end: 0 })).status).toBe(409)
  })
})

describe('GET /v1/export', () => {
  it('parts what its budget does not hold, at most 50 statements a request, and loses no line', async () => {
    for (let n = 0; n < 12; n += 1)
      await submit(testDeps(), { content: `Pier ${n} was mended. `.repeat(2_000), topics: ['Piers', `Port ${n % 3}`] })
    const whole = await linesOf(await ask('/v1/export', {}, { TRANSFER_BYTES_MAX: '1000000000' }))
    for (const vars of [{}, { TRANSFER_BYTES_MAX: '1' }]) {
      const lines: string[] = []
      let parts = 0
      for (let cursor: string | undefined = ''; cursor !== undefined; parts += 1) {
        spent.statements = 0
        const part = await linesOf(await ask(`/v1/export${cursor === '' ? '' : `?cursor=${cursor}`}`, {}, vars))
        expect(spent.statements).toBeLessThanOrEqual(50)
        const last: { more?: number; cursor?: string } = JSON.parse(part.at(-1) ?? '')
        cursor = last.cursor
        lines.push(...(cursor === undefined ? part : part.slice(0, -1)))
        if (cursor !== undefined) expect(last.more).toBe(lines.length - 1)
      }
      expect(parts).toBeGreaterThan(1)
      expect(lines).toEqual(whole)
    }
  })

  it.each([
    '',
    'x',
    '%ff',
    btoa('[1,{"table":"tokens","after":[]}]'),
    btoa('[1,{"table":"topics","after":[[]]}]'),
    btoa('null'),
  ])('refuses the cursor %j', async (cursor) => {
    expect((await ask(`/v1/export?cursor=${cursor}`)).status).toBe(422)
  })
})
