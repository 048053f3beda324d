import { sha256Hex } from '#kit/hash'
import type { Scope, Token } from '#storage/tokenStore'
import type { Deps } from '../deps.ts'
import { ProblemError } from './problems.ts'

const adminToken: Token = {
  id: 'admin',
  name: 'bootstrap',
  scopes: ['read', 'submit', 'edit', 'admin'],
  sources: [],
  topics: [],
  default_source: null,
  created_at: '1970-01-01T00:00:00Z',
  expires_at: null,
}

/** Whose request this is. The bootstrap secret is compared in constant time; every other token is found by its hash. */
export const authenticate = async (deps: Deps, request: Request, secret: string | undefined): Promise<Token> => {
  const header = request.headers.get('Authorization')
  const given = header === null ? null : (/^Bearer +([\x21-\x7e]{1,512})$/i.exec(header)?.[1] ?? null)
  if (given === null) throw new ProblemError({ name: 'token_missing', detail: 'no bearer token was sent' })
  if (secret !== undefined && secret !== '' && sameSecret(given, secret)) return adminToken
  const token = await deps.tokens.byHash(sha256Hex(given), deps.now())
  if (token === null)
    throw new ProblemError({ name: 'token_unknown', detail: 'the token was never made, was revoked, or has expired' })
  return token
}

/** `admin` may do everything; `edit` and `submit` may read. */
export const requireScope = (token: Token, scope: Scope): void => {
  const held = token.scopes
  const enough =
    held.includes('admin') ||
    held.includes(scope) ||
    (scope === 'read' && (held.includes('submit') || held.includes('edit')))
  if (!enough) throw new ProblemError({ name: 'scope_missing', detail: `this needs the scope ${scope}` })
}

/** Both sides are hashed first: the comparison then takes the same time whatever their lengths. */
const sameSecret = (a: string, b: string): boolean => {
  const encoder = new TextEncoder()
  return crypto.subtle.timingSafeEqual(encoder.encode(sha256Hex(a)), encoder.encode(sha256Hex(b)))
}
