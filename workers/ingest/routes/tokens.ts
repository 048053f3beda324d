import { Hono } from 'hono'
import { topicSlug } from '#domain/topics/topicSlug'
import { sourceKey } from '#domain/url/sourceKey'
import { sha256Hex } from '#kit/hash'
import type { Token } from '#storage/tokenStore'
import type { AppEnv } from '../app.ts'
import { instantNow } from '../clock.ts'
import { auditWrite } from '../flows/auditWrite.ts'
import { tokenSchema } from '../http/bodies.ts'
import { ProblemError, problemResponse } from '../http/problems.ts'
import { readJson } from '../http/readJson.ts'

/** Named tokens. The secret is shown once; only its hash is kept. */
export const tokenRoutes = new Hono<AppEnv>()

tokenRoutes.get('/', async (c) => {
  c.var.need('admin')
  return c.json({ tokens: await c.var.deps.tokens.list() })
})

tokenRoutes.post('/', async (c) => {
  c.var.need('admin')
  const { deps } = c.var
  const { default_source, expires_at, ...given } = await readJson(c.req.raw, tokenSchema)
  if (expires_at !== undefined && Date.parse(expires_at) <= deps.now())
    throw new ProblemError({
      name: 'submission_invalid',
      detail: 'a token cannot have expired before it is made',
      errors: [{ pointer: '/expires_at', code: 'too_early', detail: 'must be in the future' }],
    })
  const token: Token = {
    ...given,
    // Kept as articles are filed, however they were written.
    sources: given.sources.map((source) => sourceKey(null, source) ?? source),
    topics: given.topics.map((name) => topicSlug(name)).flatMap((slug) => (slug.ok ? [slug.value] : [])),
    id: `t-${hex(8)}`,
    default_source: default_source ?? null,
    created_at: instantNow(deps),
    expires_at: expires_at ?? null,
  }
  const secret = `bs_${hex(32)}`
  await deps.tokens.keep(token, sha256Hex(secret))
  await auditWrite(c, 'token_made', token.id)
  return c.json({ ...token, token: secret }, 201, { Location: `/v1/tokens/${token.id}` })
})

tokenRoutes.delete('/:id', async (c) => {
  c.var.need('admin')
  const revoked = await c.var.deps.tokens.revoke(c.req.param('id'), instantNow(c.var.deps))
  if (revoked) await auditWrite(c, 'token_revoked', c.req.param('id'))
  return revoked ? c.body(null, 204) : problemResponse({ name: 'not_found', detail: 'there is no such token' })
})

const hex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
