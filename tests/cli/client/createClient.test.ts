import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient } from '../../../cli/client/createClient.ts'
import { CliError } from '../../../cli/terminal/CliError.ts'

const servers: Server[] = []
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const failure = async (work: Promise<unknown>): Promise<CliError> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof CliError) return error
  throw new Error('it did not fail')
}

describe('createClient', () => {
  it('sends the token, waits as long as it is told when there are too many requests, and comes again', async () => {
    const seen: (string | undefined)[] = []
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization)
      if (seen.length === 1) response.writeHead(429, { 'Retry-After': '0' }).end()
      else response.end('{"ok":true}')
    })
    const waits: string[] = []
    const client = createClient({ url, token: 'secret', onWait: (seconds, why) => waits.push(`${seconds} ${why}`) })
    expect(await client.json('/v1/status')).toEqual({ ok: true })
    expect(seen).toEqual(['Bearer secret', 'Bearer secret'])
    expect(waits).toEqual(['0.2 rate limit'])
  })

  it('keeps nothing of a stream that it has sent', async () => {
    const chunks = 1_000
    let heldBytes = Number.NaN
    const url = await serve(async (request, response) => {
      for await (const _ of request);
      // What is garbage is given back by another thread, a moment later.
      for (let turn = 0; turn < 20; turn += 1) {
        collectGarbage()
        await setTimeout(20)
      }
      heldBytes = process.memoryUsage().arrayBuffers - before
      response.end('{}')
    })
    let left = chunks
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left === 0) controller.close()
        else controller.enqueue(new Uint8Array(65_536))
        left -= 1
      },
    })
    const before = process.memoryUsage().arrayBuffers
    await createClient({ url, token: null }).json('/v1/import', { method: 'POST', body })
    expect(left).toBe(-1)
    expect(heldBytes).toBeLessThan((chunks * 65_536) / 4)
  })

  it('tells a problem with its fields, and fails with a code that says what kind it is', async () => {
    const answers = new Map([
      [
        '/invalid',
        {
          status: 422,
          body: { title: 'Not valid', detail: 'see', errors: [{ pointer: '/url', detail: 'no address' }] },
        },
      ],
      ['/closed', { status: 401, body: { title: 'A token is needed' } }],
      ['/none', { status: 404, body: { title: 'There is nothing here' } }],
    ])
    const url = await serve((request, response) => {
      const answer = answers.get(request.url ?? '')
      response.writeHead(answer?.status ?? 500).end(JSON.stringify(answer?.body))
    })
    const client = createClient({ url, token: null })
    const invalid = await failure(client.send('/invalid'))
    expect([invalid.message, invalid.exitCode]).toEqual(['Not valid: see (422)\n  /url no address', 1])
    const closed = await failure(client.send('/closed'))
    expect(closed.message).toContain('--token')
    expect([closed.exitCode, (await failure(client.send('/none'))).exitCode]).toEqual([3, 4])
  })

  it('says how to start a server when none answers', async () => {
    const url = await serve(() => {})
    servers.pop()?.close()
    const error = await failure(createClient({ url, token: null, triesMax: 1 }).send('/'))
    expect(error.message).toContain('broadsheet serve')
    expect(error.exitCode).toBe(69)
  })
})
