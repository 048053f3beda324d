import type { Row } from './d1.ts'

export const scopes = ['read', 'submit', 'edit', 'admin'] as const
export type Scope = (typeof scopes)[number]

/** A token as the store knows it: everything but its secret. */
export type Token = Readonly<{
  id: string
  name: string
  scopes: readonly Scope[]
  /** Source keys the token is bound to; empty means any. */
  sources: readonly string[]
  /** Topic slugs the token is bound to; empty means any. */
  topics: readonly string[]
  default_source: string | null
  created_at: string
  expires_at: string | null
}>

export interface TokenStore {
  /** The live token with this SHA-256, or null: unknown, revoked and expired look alike. */
  byHash(hash: string, now: number): Promise<Token | null>
  keep(token: Token, hash: string): Promise<void>
  list(): Promise<readonly Token[]>
  /** False when there was no such live token. */
  revoke(id: string, at: string): Promise<boolean>
}

export const d1TokenStore = (db: D1Database): TokenStore => ({
  async byHash(hash, now) {
    const row = await db.prepare('SELECT * FROM tokens WHERE hash = ? AND revoked_at IS NULL').bind(hash).first<Row>()
    if (row === null) return null
    const token = tokenOf(row)
    return token.expires_at !== null && Date.parse(token.expires_at) <= now ? null : token
  },
  async keep(token, hash) {
    await db
      .prepare(`INSERT INTO tokens (id, name, hash, scopes, sources, topics, default_source, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
      .bind(
        token.id,
        token.name,
        hash,
        JSON.stringify(token.scopes),
        JSON.stringify(token.sources),
        JSON.stringify(token.topics),
        token.default_source,
        token.created_at,
        token.expires_at,
      )
      .run()
  },
  async list() {
    const { results } = await db
      .prepare('SELECT * FROM tokens WHERE revoked_at IS NULL ORDER BY created_at, id')
      .all<Row>()
    return results.map(tokenOf)
  },
  async revoke(id, at) {
    const { meta } = await db
      .prepare('UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL')
      .bind(at, id)
      .run()
    return meta.changes > 0
  },
})

const tokenOf = (row: Row): Token => ({
  id: String(row.id),
  name: String(row.name),
  scopes: JSON.parse(String(row.scopes)) as Scope[],
  sources: JSON.parse(String(row.sources)) as string[],
  topics: JSON.parse(String(row.topics)) as string[],
  default_source: row.default_source === null ? null : String(row.default_source),
  created_at: String(row.created_at),
  expires_at: row.expires_at === null ? null : String(row.expires_at),
})
