import type { Context } from 'hono'
import { sha256Hex } from '#kit/hash'
import { claimLapsesMs } from '#storage/idempotencyStore'
import type { AppEnv } from '../app.ts'
import { ProblemError } from '../http/problems.ts'
import { bodyBytesMax, readBody } from '../http/readBody.ts'

const keyPattern = /^[\x20-\x7e]{1,255}$/

/**
 * Runs a write once per Idempotency-Key: a repeat of the same request gets the stored answer, another request under the
 * same key is refused. Keys are per token, method and path. A refusal or a fault gives the key back: nothing was written.
 */
export const idempotently = async (
  c: Context<AppEnv>,
  write: () => Promise<Response>,
  bytesMax = bodyBytesMax,
): Promise<Response> => {
  const key = c.req.header('Idempotency-Key')
  if (key === undefined) return write()
  if (!keyPattern.test(key))
    throw new ProblemError({ name: 'idempotency_malformed', detail: '1 to 255 printable ASCII characters' })
  const { deps, token } = c.var
  const url = new URL(c.req.url)
  const copy = c.req.raw.clone()
  const request = sha256Hex(
    [
      url.search,
      c.req.header('Content-Type') ?? '',
      c.req.header('If-Match') ?? '',
      hexOf(await readBody(copy as unknown as Request, bytesMax)),
    ].join('\n'),
  )
  const claimKey = sha256Hex([token.id, c.req.method, url.pathname, key].join('\n'))
  const claim = await deps.idempotency.claim(claimKey, request, deps.now())
  if (claim.kind === 'other_request')
    throw new ProblemError({ name: 'idempotency_reused', detail: 'the key was used with another request' })
  if (claim.kind === 'running')
    throw new ProblemError({
      name: 'idempotency_running',
      detail: 'the first request is still running',
      headers: { 'Retry-After': '2' },
    })
  if (claim.kind === 'answered')
    return new Response(claim.answer.body, {
      status: claim.answer.status,
      headers: { ...claim.answer.headers, 'Idempotency-Replayed': 'true' },
    })
  // A claim lapses when its request has died; a long batch lives, and says so.
  const sign = setInterval(
    () => void deps.idempotency.renew(claimKey, deps.now()).catch(() => undefined),
    claimLapsesMs / 3,
  )
  try {
    const response = await write()
    const body = await response.clone().text()
    // Items that met a fault are to be sent again: their answer must not be what the repeat gets.
    if (hasFault(response, body)) {
      await deps.idempotency.release(claimKey)
      return response
    }
    await deps.idempotency.answer(claimKey, { status: response.status, headers: keptHeaders(response.headers), body })
    return response
  } catch (fault) {
    await deps.idempotency.release(claimKey)
    throw fault
  } finally {
    clearInterval(sign)
  }
}

const hasFault = (response: Response, body: string): boolean =>
  response.headers.get('Content-Type') === 'application/x-ndjson' && /^\{"index":\d+,"status":503/m.test(body)

const keptHeaders = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    ['content-type', 'etag', 'location'].flatMap((name) =>
      headers.has(name) ? [[name, headers.get(name) ?? '']] : [],
    ),
  )

const hexOf = (bytes: Uint8Array): string => {
  let text = ''
  for (let index = 0; index < bytes.length; index += 8_192)
    text += String.fromCharCode(...bytes.subarray(index, index + 8_192))
  return text
}
