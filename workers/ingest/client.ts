import type { Hono } from 'hono'
import { hc } from 'hono/client'
import type * as z from 'zod'
import type { operations } from './openapi/operations.ts'

type Operations = (typeof operations)[number]

type JsonOf<Media> = Media extends { readonly 'application/json': infer Schema extends z.ZodType } ? Schema : never
type AnsweredJson<Answers> = {
  [Status in keyof Answers]: Answers[Status] extends { readonly media: infer Media } ? JsonOf<Media> : never
}[keyof Answers]
type ParametersOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParametersOf<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Nothing = Record<never, never>
type Input<Operation extends Operations> = (Operation extends { readonly body: infer Body }
  ? [JsonOf<Body>] extends [never]
    ? Nothing
    : { json: z.input<JsonOf<Body>> }
  : Nothing) &
  ([ParametersOf<Operation['path']>] extends [never]
    ? Nothing
    : { param: Record<ParametersOf<Operation['path']>, string> }) &
  (Operation extends { readonly query: infer Query } ? { query?: { [Name in keyof Query]?: string } } : Nothing) &
  (Operation extends { readonly headers: readonly (infer Name extends string)[] }
    ? { header?: { [Header in Name]?: string } }
    : Nothing)

/** The API as hono's types have it, made of the same table as the OpenAPI document. */
export type ApiSchema = {
  [Path in Operations['path']]: {
    [Operation in Extract<Operations, { path: Path }> as `$${Operation['method']}`]: {
      input: Input<Operation>
      output: z.output<AnsweredJson<Operation['answers']>>
      outputFormat: 'json'
      status: 200
    }
  }
}
export type Api = Hono<Record<string, never>, ApiSchema, '/'>

export type ClientOptions = Readonly<{
  token: string
  /** How often a request that is told to wait (429, 503) is sent again. */
  triesMax?: number
  fetch?: typeof fetch
}>

/**
 * A typed client of the ingest API: `client.v1.articles.$post({ json: { content } })`. It waits as long as `Retry-After` says
 * and sends again; every other answer, a problem too, is handed back as it came.
 */
export const broadsheetClient = (url: string, { token, triesMax = 8, fetch: send = fetch }: ClientOptions) =>
  hc<Api>(url, {
    headers: { Authorization: `Bearer ${token}` },
    fetch: async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      for (let turn = 1; ; turn += 1) {
        const response = await send(input, init)
        if ((response.status !== 429 && response.status !== 503) || turn >= triesMax) return response
        await response.body?.cancel()
        await new Promise((resolve) => setTimeout(resolve, waitMs(response.headers.get('Retry-After'))))
      }
    },
  })

const waitMs = (retryAfter: string | null): number => {
  const seconds = Number(retryAfter ?? 1)
  return Number.isFinite(seconds) ? Math.min(60_000, Math.max(100, seconds * 1_000)) : 1_000
}
