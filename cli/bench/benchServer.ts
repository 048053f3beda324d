import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '../client/createClient.ts'
import { bundleWorker } from '../server/bundleWorker.ts'
import { claimPort } from '../server/claimPort.ts'
import { projectRoot } from '../server/projectRoot.ts'
import type { Server } from '../server/startServer.ts'
import { openStore } from './benchStore.ts'

export type BenchServer = Readonly<{
  server: Server
  client: Client
  ports: Readonly<{ digest: number; bare: number; hono: number; bareKv: number }>
  /** Seconds of CPU that the runtime has used; all workers share its process. */
  runtimePid: number
  stop: () => Promise<void>
}>

/** Both workers and the two they are measured against, in one runtime, with a state folder that is thrown away. */
export const startBenchServer = async (): Promise<BenchServer> => {
  const stateDir = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'))
  const host = '127.0.0.1'
  const ports = {
    bare: await claimPort(0, host, ''),
    hono: await claimPort(0, host, ''),
    bareKv: await claimPort(0, host, ''),
  }
  const reference = async (name: string, file: string, port: number) => ({
    config: {
      name,
      compatibilityDate: '2026-10-23',
      env: { KEPT: { type: 'kv' as const, id: 'BENCH' } },
      manifest: {
        mainModule: 'index.js',
        modulesRoot: '/',
        modules: {
          'index.js': {
            type: 'esm' as const,
            contents: (await bundleWorker(projectRoot, `cli/bench/workers/${file}`)).code,
          },
        },
      },
    },
    dev: { unsafeDirectSockets: [{ host, port }] },
  })
  const server = await openStore(stateDir, {}, [
    await reference('bare', 'bare.ts', ports.bare),
    await reference('constant-hono', 'constantHono.ts', ports.hono),
    await reference('bare-kv', 'bareKv.ts', ports.bareKv),
  ])
  return {
    server,
    client: createClient({ url: server.ingestUrl, token: server.token.token }),
    ports: { ...ports, digest: Number(new URL(server.digestUrl).port) },
    runtimePid: server.runtimePid(),
    stop: async () => {
      await server.stop()
      await rm(stateDir, { recursive: true, force: true })
    },
  }
}
