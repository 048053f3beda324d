import { setTimeout } from 'node:timers/promises'
import * as z from 'zod'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'

export type ClientOptions = Readonly<{
  /** Where the ingest worker answers. */
  url: string
  token: string | null
  /** How often a request that found no server, or a busy one, is sent again. */
  triesMax?: number
  /** Told before each pause. */
  onWait?: (seconds: number, why: string) => void
}>

export type ClientRequest = Readonly<{
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  query?: Readonly<Record<string, string>> | undefined
  headers?: Readonly<Record<string, string>>
  body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  /** Sent as JSON. */
  json?: unknown
}>

/** RFC 9457, as far as it is shown. */
const problemSchema = z.object({
  title: z.string().default('The server refused'),
  detail: z.string().optional(),
  type: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string().default(''), detail: z.string().default('') })).default([]),
})
export type Problem = z.infer<typeof problemSchema>

/** An answer that was not a success, with what the server said about it. */
export class ServerRefusal extends CliError {
  readonly status: number
  readonly problem: Problem
  constructor(status: number, problem: Problem) {
    super(describeProblem(status, problem), exitCodeOf(status))
    this.status = status
    this.problem = problem
  }
}

export type Client = Readonly<{
  url: string
  /** The answer of a request that succeeded; a refusal is thrown. */
  send: (path: string, request?: ClientRequest) => Promise<Response>
  json: <Value>(path: string, request?: ClientRequest) => Promise<Value>
}>

const retriedStatuses = new Set([429, 503])
/** Where no server has ever answered there is most likely none; one that has will come back. */
const firstTriesMax = 3

/** Speaks to the ingest worker: adds the token, waits where it is told to wait, and turns refusals into words. */
export const createClient = ({ url, token, triesMax = 8, onWait }: ClientOptions): Client => {
  const base = parseBase(url)
  let hasAnswered = false

  const attempt = (path: string, request: ClientRequest): Promise<Response> => {
    const target = new URL(`${base}${path}`)
    for (const [name, value] of Object.entries(request.query ?? {})) target.searchParams.set(name, value)
    const body = request.json === undefined ? request.body : JSON.stringify(request.json)
    return fetch(target, {
      method: request.method ?? 'GET',
      headers: {
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(request.json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...request.headers,
      },
      ...(body === undefined ? {} : { body }),
      // To be able to follow a redirect, fetch would keep a copy of everything it sent.
      ...(body instanceof ReadableStream ? { duplex: 'half', redirect: 'error' } : {}),
    } as RequestInit)
  }

  const send = async (path: string, request: ClientRequest = {}): Promise<Response> => {
    // A stream can be sent once.
    const tries = request.body instanceof ReadableStream ? 1 : triesMax
    for (let turn = 1; ; turn += 1) {
      const answer = await attempt(path, request).catch((error: unknown) => unreachable(base, error))
      if (answer instanceof CliError) {
        if (turn >= (hasAnswered ? tries : Math.min(tries, firstTriesMax))) throw answer
        await pause(Math.min(5, 0.2 * 2 ** turn), 'no answer')
        continue
      }
      hasAnswered = true
      if (answer.ok) return answer
      if (retriedStatuses.has(answer.status) && turn < tries) {
        await answer.body?.cancel()
        await pause(retryAfterSeconds(answer.headers.get('Retry-After')), answer.status === 429 ? 'rate limit' : 'busy')
        continue
      }
      throw new ServerRefusal(answer.status, await readProblem(answer))
    }
  }
  const pause = async (seconds: number, why: string) => {
    onWait?.(seconds, why)
    await setTimeout(seconds * 1_000)
  }
  return {
    url: base,
    send,
    json: async <Value>(path: string, request?: ClientRequest) => {
      const text = await (await send(path, request)).text()
      try {
        return JSON.parse(text) as Value
      } catch {
        throw new CliError(
          `${base} answers, but not as Broadsheet's ingest worker does. Name that with --url or BROADSHEET_URL.`,
        )
      }
    },
  }
}

const parseBase = (url: string): string => {
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) return url.replace(/\/+$/, '')
  throw new CliError(`${url} is no address of a server: write it like http://127.0.0.1:8787.`)
}

const retryAfterSeconds = (header: string | null): number => {
  const seconds = Number(header ?? 1)
  return Number.isFinite(seconds) ? Math.min(60, Math.max(0.2, seconds)) : 1
}

const readProblem = async (answer: Response): Promise<Problem> => {
  const text = await answer.text()
  try {
    return problemSchema.parse(JSON.parse(text))
  } catch {
    return { title: answer.statusText || 'The server refused', detail: text.slice(0, 200), errors: [] }
  }
}

export const describeProblem = (status: number, problem: Problem): string => {
  const parts = [`${problem.title}${problem.detail ? `: ${problem.detail}` : ''} (${status})`]
  for (const error of problem.errors) parts.push(`  ${error.pointer || '/'} ${error.detail}`)
  if (status === 401)
    parts.push(
      'Give a token with --token or BROADSHEET_TOKEN; a local server keeps its own in its state folder, as admin-token.',
    )
  return parts.join('\n')
}

const exitCodeOf = (status: number) => {
  if (status === 401 || status === 403) return exitCodes.forbidden
  if (status === 404 || status === 410) return exitCodes.notFound
  return status >= 500 || status === 429 ? exitCodes.unavailable : exitCodes.someRefused
}

const unreachable = (url: string, error: unknown): CliError => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const why = cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.message) : String(cause)
  return new CliError(
    `No server answers at ${url} (${why}).\nStart one with \`broadsheet serve\`, or name another with --url or BROADSHEET_URL.`,
    exitCodes.unavailable,
  )
}
