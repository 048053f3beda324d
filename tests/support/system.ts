import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../../cli/server/startServer.ts'

export const adminToken = 'a-token-for-tests-only'

/** Both workers, served as `npm start` serves them, on free ports with a state folder of their own. */
export type System = Readonly<{
  ingestUrl: string
  digestUrl: string
  stateDir: string
  /** A request to the ingest worker with the admin token, unless `init` brings another Authorization. */
  ingest(path: string, init?: RequestInit): Promise<Response>
  digest(path: string, init?: RequestInit): Promise<Response>
  /** Posts a JSON value to the ingest worker. */
  post(path: string, value: unknown, headers?: Record<string, string>): Promise<Response>
  stop(): Promise<void>
}>

export const startSystem = async (vars: Readonly<Record<string, string>> = {}): Promise<System> => {
  const stateDir = await mkdtemp(join(tmpdir(), 'broadsheet-'))
  const server = await startServer({
    root: join(import.meta.dirname, '../..'),
    stateDir,
    host: '127.0.0.1',
    ingestPort: 0,
    digestPort: 0,
    logLevel: 'error',
    token: adminToken,
    vars: { BATCH_ITEMS_MAX: '1000', TRANSFER_BYTES_MAX: '1000000000', ...vars },
  })
  const ingest = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (!headers.has('Authorization')) headers.set('Authorization', `Bearer ${adminToken}`)
    return fetch(`${server.ingestUrl}${path}`, { redirect: 'manual', ...init, headers })
  }
  return {
    ingestUrl: server.ingestUrl,
    digestUrl: server.digestUrl,
    stateDir,
    ingest,
    digest: (path, init = {}) => fetch(`${server.digestUrl}${path}`, { redirect: 'manual', ...init }),
    post: (path, value, headers = {}) =>
      ingest(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(value),
      }),
    async stop() {
      await server.stop()
      await rm(stateDir, { recursive: true, force: true })
    },
  }
}

/** The body of an answer. Which members are there is what the tests are about; none is promised by the type. */
export const json = async (response: Response): Promise<Answer> => (await response.json()) as Answer

type Topic = Readonly<{ slug: string; name: string; origin: string; sequence: number; score: number }>

/** Every member that a test reads of an answer, of whichever kind. */
export type Answer = Readonly<{
  id: string
  type: string
  token: string
  status: string
  outcome: string
  revision: number
  etag: string
  title: string
  url: string | null
  published_at: string | null
  provenance: Readonly<Record<string, string>>
  blocks: readonly Readonly<{ kind: string; text: string }>[]
  faq: readonly Readonly<{ id: string; question: string; answer: string }>[]
  topics: readonly Topic[]
  changed_topics: readonly Topic[]
  warnings: readonly Readonly<{ code: string; field?: string }>[]
  errors: readonly Readonly<{ pointer: string }>[]
  revisions: readonly Readonly<{ revision: number; kind: string }>[]
  differences: readonly Readonly<{ field: string; before: unknown; after: unknown }>[]
  digests: readonly Readonly<{ slug: string; change: string }>[]
  article: Readonly<{ id: string }>
  articles: readonly Readonly<{ id: string; title: string; published_at: string | null }>[]
  edition: number
  hash: string
  sequence: number
  stories: readonly Readonly<{ articles: readonly Readonly<{ id: string; title: string }>[] }>[]
  counts: Readonly<{ articles: number; stories: number }>
}>

/** Asks again until `done` holds, at most `withinMs`; the last answer either way. */
export const eventually = async <Value>(
  ask: () => Promise<Value>,
  done: (value: Value) => boolean,
  withinMs = 8_000,
): Promise<Value> => {
  const end = Date.now() + withinMs
  for (;;) {
    const value = await ask()
    if (done(value) || Date.now() > end) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
