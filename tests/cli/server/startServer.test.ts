import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { claimPort } from '../../../cli/server/claimPort.ts'
import { isAlive } from '../../../cli/server/knownProcess.ts'
import { type Server, type ServerOptions, startServer } from '../../../cli/server/startServer.ts'

const fixture = join(import.meta.dirname, 'fixture')
const running: Server[] = []

const start = async (options: Partial<ServerOptions> = {}): Promise<Server> => {
  const server = await startServer({
    root: fixture,
    stateDir: await newFolder(),
    host: '127.0.0.1',
    ingestPort: 0,
    digestPort: 0,
    logLevel: 'silent',
    vars: {},
    ...options,
  })
  running.push(server)
  return server
}
const newFolder = () => mkdtemp(join(tmpdir(), 'broadsheet-'))
const json = async (url: string) => (await fetch(url)).json()
const post = (url: string, text: string) => fetch(url, { method: 'POST', body: text })

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

/** Workers that make far more garbage than fits, and keep nothing. */
const wasteful = async (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const port = await claimPort(0, '127.0.0.1', '')
      const contents = `export default { fetch() {
        let few = []
        for (let n = 0; n < 400_000; n += 1) {
          few.push({ n, of: [n] })
          if (few.length > 20_000) few = []
        }
        return new Response(String(few.length))
      } }`
      const manifest = {
        mainModule: 'index.js',
        modulesRoot: '/',
        modules: { 'index.js': { type: 'esm' as const, contents } },
      }
      return {
        url: `http://127.0.0.1:${port}`,
        worker: {
          config: { name: `wasteful-${n}`, compatibilityDate: '2026-10-23', manifest },
          dev: { unsafeDirectSockets: [{ host: '127.0.0.1', port }] },
        },
      }
    }),
  )

const residentMb = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000

describe('startServer', () => {
  it('serves two workers that share a database and a service binding, with settings laid over wrangler.toml', async () => {
    const server = await start({ vars: { SITE_NAME: 'Laid over' } })
    expect((await post(server.ingestUrl, 'hello')).status).toBe(201)
    await expect
      .poll(() => json(server.digestUrl), { timeout: 3_000 })
      .toEqual({
        site: 'Laid over',
        current: 'hello',
        notes: ['hello'],
      })
    expect(await json(`${server.ingestUrl}/settings`)).toEqual({
      token: server.token.token,
      public_url: server.digestUrl,
    })
  })

  it.skipIf(process.platform !== 'linux')('lets no isolate hold much garbage', async () => {
    const workers = await wasteful(4)
    const server = await start({ beside: workers.map(({ worker }) => worker) })
    const before = residentMb(server.runtimePid())
    for (let round = 0; round < 8; round += 1) for (const { url } of workers) await (await fetch(url)).text()
    // An isolate that may do as it likes takes 35.
    expect((residentMb(server.runtimePid()) - before) / workers.length).toBeLessThan(20)
  })

  it('makes a token on the first start, keeps it for its owner alone, and keeps state between starts', async () => {
    const stateDir = await newFolder()
    const first = await start({ stateDir })
    await post(first.ingestUrl, 'lasting')
    await first.stop()
    const second = await start({ stateDir })
    expect([first.token.origin, second.token.origin]).toEqual(['made', 'file'])
    expect(second.token.token).toBe(first.token.token)
    expect((await stat(second.token.path)).mode & 0o777).toBe(0o600)
    expect(second.migrations).toEqual([])
    expect(await json(second.ingestUrl)).toBe(1)
  })

  it('refuses a folder that another server works in, and a port that is taken', async () => {
    const stateDir = await newFolder()
    const server = await start({ stateDir })
    await expect(start({ stateDir })).rejects.toThrow(/in use by another server.*STATE_DIR/s)
    const ingestPort = Number(new URL(server.ingestUrl).port)
    await expect(start({ ingestPort })).rejects.toThrow(/INGEST_PORT/)
  })

  it('starts on another free port when the one it found is taken before it opens', async () => {
    const lost = 27_182
    const thief = createServer()
    vi.spyOn(Math, 'random')
      .mockReturnValueOnce((lost - 20_000) / 12_000)
      .mockImplementationOnce(() => {
        thief.listen(lost, '127.0.0.1')
        return 0.9
      })
    const server = await start()
    expect([server.digestUrl, server.ingestUrl]).not.toContain(`http://127.0.0.1:${lost}`)
    expect((await post(server.ingestUrl, 'hello')).status).toBe(201)
    expect(thief.listening).toBe(true)
    thief.close()
  })

  it('answers what it is working on before it stops', async () => {
    const server = await start()
    const answer = post(`${server.ingestUrl}/slow`, 'last words')
    await setTimeout(150)
    await server.stop()
    expect((await answer).status).toBe(201)
    await expect(fetch(server.ingestUrl)).rejects.toThrow()
  })

  it.skipIf(process.platform === 'win32')(
    'answers what it is working on when Ctrl-C in a terminal reaches every process',
    async () => {
      const stateDir = await newFolder()
      const child = inTerminal('serveUntilStopped.ts', stateDir)
      const ingestUrl = /ingest +(http:\S+?)\/v1/.exec(await firstLine(child))?.[1] ?? ''
      const answer = post(`${ingestUrl}/slow`, 'last words')
      await setTimeout(150)
      process.kill(-(child.pid ?? 0), 'SIGINT')
      expect((await answer).status).toBe(201)
      expect(await once(child, 'exit')).toEqual([0, null])
      await expect(fetch(ingestUrl)).rejects.toThrow()
    },
  )

  it.skipIf(process.platform === 'win32')('stops without a word when Ctrl-C comes while it starts', async () => {
    const stateDir = await newFolder()
    const child = inTerminal('serveUntilStopped.ts', stateDir)
    let said = ''
    child.stderr?.on('data', (text) => {
      said += text
    })
    await expect.poll(() => existsSync(join(stateDir, 'lock')), { interval: 5, timeout: 10_000 }).toBe(true)
    process.kill(-(child.pid ?? 0), 'SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(said).toBe('')
    expect(existsSync(join(stateDir, 'lock'))).toBe(false)
  })

  it('survives SIGKILL: nothing is left running, what was accepted is there, and the sweep runs at once', async () => {
    const stateDir = await newFolder()
    const child = spawn(process.execPath, [join(fixture, 'serve.ts'), stateDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ingestUrl = await firstLine(child)
    expect((await post(ingestUrl, 'accepted')).status).toBe(201)
    const { runtime } = JSON.parse(await readFile(join(stateDir, 'lock'), 'utf8'))
    child.kill('SIGKILL')
    await once(child, 'exit')
    await expect.poll(() => isAlive(runtime), { timeout: 2_000 }).toBe(false)

    const server = await start({ stateDir })
    await expect
      .poll(() => json(server.digestUrl), { timeout: 3_000 })
      .toMatchObject({
        current: 'accepted',
        notes: ['accepted', 'cron */5 * * * *'],
      })
  })
})

/** A process with a group of its own, as a terminal gives one. */
const inTerminal = (script: string, stateDir: string): ChildProcess =>
  spawn(process.execPath, [join(fixture, script), stateDir], { stdio: ['ignore', 'pipe', 'pipe'], detached: true })

const firstLine = async (child: ChildProcess): Promise<string> => {
  for await (const chunk of child.stdout ?? []) return String(chunk).trim()
  throw new Error('the server said nothing')
}
