import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { claimPort } from '../../../cli/server/claimPort.ts'

const root = join(import.meta.dirname, '../../..')
const request = 'GET /v1/articles HTTP/1.1\r\nHost: localhost\r\n\r\n'

/** Connections that ask again as soon as they are answered, and knock until they are let in. */
const flood = (port: number, connections: number) => {
  let answers = 0
  let over = false
  const open = async (): Promise<void> => {
    while (!over) {
      const socket = connect(port, '127.0.0.1', () => socket.write(request))
      socket.on('data', (chunk) => {
        if (!String(chunk).includes('HTTP/1.1 ')) return
        answers += 1
        socket.write(request)
      })
      socket.on('error', () => {})
      socket.on('close', () => {})
      while (!over && !socket.destroyed) await setTimeout(50)
      socket.destroy()
    }
  }
  const all = Promise.all(Array.from({ length: connections }, open))
  return {
    answers: () => answers,
    stop: async () => {
      over = true
      await all
    },
  }
}

describe('broadsheet serve, flooded with requests from before its ports open', () => {
  for (const level of ['info', 'debug'])
    it(`starts, fires its crons, answers and stops, while each request is logged (${level})`, async () => {
      const stateDir = await mkdtemp(join(tmpdir(), 'broadsheet-flood-'))
      // All three are overdue, so that they are fired in the midst of it.
      await writeFile(
        join(stateDir, 'cron.json'),
        JSON.stringify({ '*/5 * * * *': 1, '17 * * * *': 1, '41 3 * * *': 1 }),
      )
      const [ingest, digest] = [await claimPort(0, '127.0.0.1', ''), await claimPort(0, '127.0.0.1', '')]
      const clients = flood(ingest, 100)
      const server = spawn(process.execPath, [join(root, 'cli/broadsheet.mjs'), 'serve'], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          STATE_DIR: stateDir,
          INGEST_PORT: String(ingest),
          DIGEST_PORT: String(digest),
          ADMIN_TOKEN: 'a-token-for-tests-only',
          LOG_LEVEL: level,
          LOG_SAMPLE: '1',
        },
      })
      try {
        let lines = 0
        server.stderr.on('data', (chunk) => {
          lines += String(chunk).split('\n').length - 1
        })
        const greeted = once(server.stdout, 'data').then((data) => String(data[0]))
        expect(await Promise.race([greeted, setTimeout(20_000, 'nothing')])).toContain('Broadsheet is running')
        const before = clients.answers()
        await setTimeout(2_000)
        expect(clients.answers() - before).toBeGreaterThan(100)
        expect(lines).toBeGreaterThan(100)
        await clients.stop()
        const status = await fetch(`http://127.0.0.1:${ingest}/v1/status`, {
          headers: { Authorization: 'Bearer a-token-for-tests-only' },
          signal: AbortSignal.timeout(5_000),
        })
        const { crons } = (await status.json()) as { crons: { last_run: { error: string | null } | null }[] }
        expect(crons.map((cron) => cron.last_run?.error)).toEqual([null, null, null])
        server.kill('SIGTERM')
        expect(await Promise.race([once(server, 'exit'), setTimeout(10_000, 'nothing')])).toEqual([0, null])
      } finally {
        await clients.stop()
        server.kill('SIGKILL')
        await rm(stateDir, { recursive: true, force: true })
      }
    }, 60_000)
})
