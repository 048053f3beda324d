import type { Client } from '../client/createClient.ts'
import { table } from '../terminal/table.ts'
import { writeLine } from '../terminal/writeLine.ts'

type TokenRecord = Readonly<{
  id: string
  name: string
  scopes: readonly string[]
  sources: readonly string[]
  topics: readonly string[]
  created_at: string
  expires_at: string | null
}>

export const listTokens = async (client: Client, json: boolean): Promise<void> => {
  const { tokens } = await client.json<{ tokens: TokenRecord[] }>('/v1/tokens')
  if (!json && tokens.length === 0)
    return writeLine('No token but the admin token. `broadsheet tokens create NAME` makes one.')
  await writeLine(
    json
      ? JSON.stringify(tokens)
      : table(
          ['id', 'name', 'scopes', 'bound to', 'made', 'ends'],
          tokens.map((token) => [
            token.id,
            token.name,
            token.scopes.join(' '),
            [...token.sources, ...token.topics].join(' '),
            token.created_at.slice(0, 10),
            token.expires_at?.slice(0, 10) ?? 'never',
          ]),
        ),
  )
}

export const createToken = async (
  client: Client,
  name: string,
  options: Readonly<{
    scope?: readonly string[]
    source?: readonly string[]
    topic?: readonly string[]
    defaultSource?: string
    /** In milliseconds since 1970. */
    expires?: number
    json?: boolean
  }>,
): Promise<void> => {
  const made = await client.json<TokenRecord & { token: string }>('/v1/tokens', {
    method: 'POST',
    json: {
      name,
      scopes: options.scope ?? ['submit'],
      sources: options.source ?? [],
      topics: options.topic ?? [],
      ...(options.defaultSource === undefined ? {} : { default_source: options.defaultSource }),
      ...(options.expires === undefined ? {} : { expires_at: new Date(options.expires).toISOString() }),
    },
  })
  await writeLine(options.json ? JSON.stringify(made) : made.token)
  if (!options.json) process.stderr.write(`broadsheet: ${made.id} (${name}); the secret is shown this once\n`)
}

export const revokeToken = async (client: Client, id: string, json: boolean): Promise<void> => {
  await client.send(`/v1/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' })
  await writeLine(json ? JSON.stringify({ id, revoked: true }) : `${id} is revoked.`)
}
