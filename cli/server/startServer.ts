import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Miniflare, MiniflareCoreError, type MiniflareOptions } from 'miniflare'
import { CliError } from '../terminal/CliError.ts'
import { type AdminToken, adminToken } from './adminToken.ts'
import { boundGarbage } from './boundGarbage.ts'
import { bundleWorker } from './bundleWorker.ts'
import { claimPort } from './claimPort.ts'
import { createLocalLog } from './localLog.ts'
import { lockFolder } from './lockFolder.ts'
import type { ServerLogLevel } from './logLevels.ts'
import { migrateStore } from './migrateStore.ts'
import { readWranglerConfig, type WorkerName } from './readWranglerConfig.ts'
import { watchRuntimeProcess } from './runtimeProcess.ts'
import { shieldRuntime } from './shieldRuntime.ts'
import { startCron } from './startCron.ts'
import { deployedName, workerOptions } from './workerOptions.ts'

export type ServerOptions = Readonly<{
  /** The project's folder: `wrangler.toml`, `workers/`, `shared/`. */
  root: string
  stateDir: string
  host: string
  ingestPort: number
  digestPort: number
  logLevel: ServerLogLevel
  /** ADMIN_TOKEN, where it is given. */
  token?: string | undefined
  /** Settings of both workers that differ from `wrangler.toml`. */
  vars: Readonly<Record<string, string>>
  /** Other workers in the same runtime. */
  beside?: MiniflareOptions['workers']
}>

export type Server = Readonly<{
  ingestUrl: string
  digestUrl: string
  token: AdminToken
  migrations: readonly string[]
  /** The process that runs the workers. */
  runtimePid: () => number
  /** Builds the workers again and swaps them in; state stays. */
  reload: () => Promise<void>
  /** Finishes what was accepted, then ends every process. */
  stop: () => Promise<void>
}>

const workers: readonly WorkerName[] = ['digest', 'ingest']

/** Serves both workers from one process, with state that lasts and cron on its schedule. */
export const startServer = async (options: ServerOptions): Promise<Server> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await startOnce(options)
    } catch (error) {
      // A free port that was found can be taken by somebody else before the runtime opens it.
      const anyPort = options.ingestPort === 0 || options.digestPort === 0
      if (!anyPort || attempt === 5 || !isAddressInUse(error)) throw error
    }
}

const isAddressInUse = (error: unknown): boolean =>
  error instanceof MiniflareCoreError && error.code === 'ERR_ADDRESS_IN_USE'

const startOnce = async (options: ServerOptions): Promise<Server> => {
  const { root, stateDir, host } = options
  const log = createLocalLog(options.logLevel)
  const lock = await lockFolder(stateDir)
  const undo: (() => unknown)[] = [() => lock.release()]
  try {
    const config = await readWranglerConfig(root)
    const ports: Record<WorkerName, number> = {
      digest: await claimPort(options.digestPort, host, 'DIGEST_PORT'),
      ingest: await claimPort(options.ingestPort, host, 'INGEST_PORT'),
    }
    if (ports.digest === ports.ingest) throw new CliError('INGEST_PORT and DIGEST_PORT must differ.')
    const urlOf = (worker: WorkerName) => `http://${urlHost(host)}:${ports[worker]}`
    const token = adminToken(stateDir, options.token)
    const vars = { PUBLIC_URL: urlOf('digest'), ...options.vars }
    if (lock.takenOver) log.say('warn', `${stateDir} was not left properly last time; going on from what it holds`)

    const assembleWorker = async (worker: WorkerName) => {
      const requestLog = options.logLevel === 'info' || options.logLevel === 'debug' ? worker : null
      const { code } = await bundleWorker(root, config.env[worker].main, {
        requestLog,
        mute: requestLog === null,
        minify: config.minify,
      })
      // The log level tells of requests here.
      const own =
        worker === 'ingest' ? { LOG_SAMPLE: process.env.LOG_SAMPLE ?? '0', ...vars, ADMIN_TOKEN: token.token } : vars
      return workerOptions(config, worker, { code, host, port: ports[worker], vars: own })
    }
    const shared = {
      host: '127.0.0.1',
      port: 0,
      cf: false,
      logRequests: false,
      telemetry: { enabled: false },
      // Two servers on one machine must not meet: each ingest worker talks to the digest worker beside it.
      enableDevRegistry: false,
      resourcePersistencePath: join(stateDir, 'store'),
      log: log.runtime,
      handleStructuredLogs: log.fromWorker,
      unsafeTriggerHandlers: true,
    }
    const assemble = async (): Promise<MiniflareOptions> => ({
      ...shared,
      workers: [...(await Promise.all(workers.map(assembleWorker))), ...(options.beside ?? [])],
    })
    mkdirSync(join(stateDir, 'store'), { recursive: true })
    boundGarbage()
    shieldRuntime()

    const assembled = await assemble()
    const runtime = watchRuntimeProcess(lock.noteRuntime)
    undo.push(() => runtime.release())
    const migrations = await ownSignals(() => migrateStore(root, config, shared))
    const miniflare = ownSignals(() => new Miniflare(assembled))
    undo.push(() => miniflare.dispose())
    await miniflare.ready

    const cron = startCron({
      schedules: config.env.ingest.triggers.crons,
      path: join(stateDir, 'cron.json'),
      sweepNow: lock.takenOver,
      fire: async (schedule, at) => {
        try {
          // By a request, as everybody else: while this process waits it goes on reading what the runtime writes.
          const query = new URLSearchParams({ cron: schedule, time: String(at.getTime()) })
          const answer = await miniflare.dispatchFetch(`http://localhost/cdn-cgi/local/scheduled?${query}`, {
            headers: { 'MF-Route-Override': deployedName(config, 'ingest') },
          })
          log.say(answer.ok ? 'debug' : 'error', `cron ${schedule}: ${await answer.text()}`)
        } catch (error) {
          log.say('error', `cron ${schedule}: ${error instanceof Error ? error.message : String(error)}`)
        }
      },
    })

    // What was missed while it was off is done before it is said to run, so that nothing is overdue from the start.
    await Promise.race([cron.settled(), after(5_000)])

    const stop = async () => {
      cron.stop()
      await Promise.race([cron.settled(), after(3_000)])
      await drain(miniflare, runtime.current(), 5_000)
      runtime.release()
      lock.release()
    }
    return {
      ingestUrl: urlOf('ingest'),
      digestUrl: urlOf('digest'),
      token,
      migrations,
      runtimePid: () => runtime.current()?.pid ?? -1,
      reload: async () => miniflare.setOptions(await assemble()),
      stop: once(stop),
    }
  } catch (error) {
    // A runtime that never came up throws again when it is disposed of; the folder is given back all the same.
    for (const step of undo.reverse())
      try {
        await step()
      } catch {}
    throw error
  }
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref())

const once = <Value>(work: () => Promise<Value>): (() => Promise<Value>) => {
  let started: Promise<Value> | undefined
  return () => {
    started ??= work()
    return started
  }
}

const urlHost = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host

/** Runs `make` without the signal handlers that it installs: ours stop gracefully, Miniflare's would exit at once. */
const ownSignals = <Value>(make: () => Value): Value => {
  const events = ['SIGINT', 'SIGTERM', 'SIGHUP', 'message'] as const
  const before = events.map((event) => process.listeners(event as NodeJS.Signals))
  const made = make()
  for (const [index, event] of events.entries())
    for (const listener of process.listeners(event as NodeJS.Signals))
      if (!before[index]?.includes(listener)) process.removeListener(event, listener)
  return made
}

/**
 * Ends the runtime by SIGTERM, on which it takes no new connection and finishes the requests it has. Miniflare would take
 * that for a crash and start it again, so it is told in the same moment.
 */
const drain = async (
  miniflare: Miniflare,
  runtime: ReturnType<ReturnType<typeof watchRuntimeProcess>['current']>,
  waitMs: number,
): Promise<void> => {
  if (runtime !== null && runtime.exitCode === null && runtime.signalCode === null) {
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => runtime.kill('SIGKILL'), waitMs)
      runtime.prependOnceListener('exit', () => {
        clearTimeout(late)
        resolve(miniflare.dispose())
      })
      runtime.kill('SIGTERM')
    })
  } else await miniflare.dispose()
}
