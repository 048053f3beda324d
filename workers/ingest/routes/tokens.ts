import { Hono } from 'hono'
import * as z from 'zod'
import { sha256Hex } from '#kit/hash'
import { scopes, type Token } from '#storage/tokenStore'
import type { AppEnv } from '../app.ts'
import { ProblemError, problemResponse } from '../http/problems.ts'
import { boundedJson, readBody, utf8 } from '../http/readBody.ts'
import { fieldErrors } from '../http/readSubmission.ts'

const tokenSchema = z.strictObject({
  name: z.string().min(1).max(100),
  scopes: z.array(z.enum(scopes)).min(1).max(4),
  sources: z.array(z.string().min(1).max(300)).max(50).default([]),
  topics: z.array(z.string().min(1).max(100)).max(50).default([]),
  default_source: z.string().min(1).max(300).optional(),
  expires_at: z.iso.datetime({ offset: true }).optional(),
})

/** Named tokens. The secret is shown once; only its hash is kept. */
export const tokenRoutes = new Hono<AppEnv>()

tokenRoutes.get('/', async (c) => {
  c.var.need('admin')
  return c.json({ tokens: await c.var.deps.tokens.list() })
})

tokenRoutes.post('/', async (c) => {
  c.var.need('admin')
  const { deps } = c.var
  const parsed = tokenSchema.safeParse(boundedJson(utf8(await readBody(c.req.raw))))
  if (!parsed.success)
    throw new ProblemError({
      name: 'submission_invalid',
      detail: 'fields of the token are not valid',
      errors: fieldErrors(parsed.error.issues),
    })
  const { default_source, expires_at, ...given } = parsed.data
  const token: Token = {
    ...given,
    id: `t-${hex(8)}`,
    default_source: default_source ?? null,
    created_at: new Date(deps.now()).toISOString(),
    expires_at: expires_at ?? null,
  }
  const secret = `bs_${hex(32)}`
  await deps.tokens.keep(token, sha256Hex(secret))
  return c.json({ ...token, token: secret }, 201, { Location: `/v1/tokens/${token.id}` })
})

tokenRoutes.delete('/:id', async (c) => {
  c.var.need('admin')
  const revoked = await c.var.deps.tokens.revoke(c.req.param('id'), new Date(c.var.deps.now()).toISOString())
  return revoked ? c.body(null, 204) : problemResponse({ name: 'not_found', detail: 'there is no such token' })
})

const hex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
