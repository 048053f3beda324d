import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { readSettings, stateDirOf } from '../terminal/settings.ts'
import { type Client, type ClientOptions, createClient } from './createClient.ts'

/** The options that every command with a server at its other end takes. */
export type ClientFlags = Readonly<{ url?: string; token?: string; json?: boolean }>

export const addClientOptions = (command: Command): Command =>
  command
    .option('--url <url>', 'the ingest worker (BROADSHEET_URL, default the local server)')
    .option('--token <token>', 'bearer token (BROADSHEET_TOKEN, default the local server’s own)')
    .option('--json', 'print JSON')

/** A client by flags, over environment, over file, over the local server. */
export const clientOf = (flags: ClientFlags, options: Partial<ClientOptions> = {}): Client => {
  const settings = readSettings()
  const url = flags.url ?? settings.url ?? `http://127.0.0.1:${settings.ingest_port ?? 8787}`
  return createClient({
    url,
    token: flags.token ?? settings.token ?? localToken(url, stateDirOf(settings)),
    ...options,
  })
}

/** The token of the server in this folder; it is shown to no other host. */
const localToken = (url: string, stateDir: string): string | null => {
  const path = join(stateDir, 'admin-token')
  const isLocal = URL.canParse(url) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
  return isLocal && existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}
