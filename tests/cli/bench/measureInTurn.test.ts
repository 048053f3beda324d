import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { measureInTurn, type TargetNow } from '../../../cli/bench/measureInTurn.ts'

let server: Server | undefined
afterEach(() => server?.close())

/** Answers 304 to who names the tag of now; the tag changes after so many requests. */
const changingServer = async (changesAfter: number): Promise<{ port: number; tag: () => string }> => {
  let requests = 0
  const tag = () => `"${requests < changesAfter ? 'yesterday' : 'today'}"`
  server = createServer((request, response) => {
    requests += 1
    const status = request.headers['if-none-match'] === tag() ? 304 : 200
    response.writeHead(status, { 'Content-Length': '0' }).end()
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, tag }
}

describe('measureInTurn', () => {
  it('reads again what to ask for when the answers change during a round', async () => {
    const { port, tag } = await changingServer(20)
    const target: TargetNow = async () => ({ port, paths: ['/'], status: 304, headers: { 'If-None-Match': tag() } })
    const { ours } = await measureInTurn({ ours: { pid: process.pid, target } }, 2, 2, 60)
    expect(ours.perSecond).toHaveLength(2)
    expect(Math.min(...ours.perSecond)).toBeGreaterThan(0)
  })

  it('fails when the answers stay wrong', async () => {
    const { port } = await changingServer(0)
    const target: TargetNow = async () => ({ port, paths: ['/'], status: 304, headers: { 'If-None-Match': '"never"' } })
    await expect(measureInTurn({ ours: { pid: process.pid, target } }, 2, 1, 40)).rejects.toThrow('answered 200')
  })
})
