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
    scope: readonly string[]
    source: readonly string[]
    topic: readonly string[]
    defaultSource?: string
    expires?: string
    json?: boolean
  }>,
): Promise<void> => {
  const made = await client.json<TokenRecord & { token: string }>('/v1/tokens', {
    method: 'POST',
    json: {
      name,
      scopes: options.scope.length === 0 ? ['submit'] : options.scope,
      sources: options.source,
      topics: options.topic,
      ...(options.defaultSource === undefined ? {} : { default_source: options.defaultSource }),
      ...(options.expires === undefined ? {} : { expires_at: options.expires }),
    },
  })
  await writeLine(options.json ? JSON.stringify(made) : made.token)
  if (!options.json) process.stderr.write(`broadsheet: ${made.id} (${name}); the secret is shown this once\n`)
}

export const revokeToken = async (client: Client, id: string): Promise<void> => {
  await client.send(`/v1/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' })
  await writeLine(`${id} is revoked.`)
}
