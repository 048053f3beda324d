import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { CliError } from './CliError.ts'
import { isTimeZone, timeZoneWanted } from './timeZone.ts'

const settingsFile = z.strictObject({
  url: z.url().optional(),
  digest_url: z.url().optional(),
  token: z.string().optional(),
  state_dir: z.string().optional(),
  host: z.string().optional(),
  ingest_port: z.int().min(0).max(65_535).optional(),
  digest_port: z.int().min(0).max(65_535).optional(),
  log_level: z.enum(['silent', 'error', 'warn', 'info', 'debug']).optional(),
  public_url: z.url().optional(),
  site_name: z.string().optional(),
  time_zone: z.string().refine(isTimeZone, { error: timeZoneWanted }).optional(),
})

export type Settings = z.infer<typeof settingsFile>

const variables: Readonly<Record<keyof Settings, readonly string[]>> = {
  url: ['BROADSHEET_URL'],
  digest_url: ['BROADSHEET_DIGEST_URL'],
  token: ['BROADSHEET_TOKEN', 'ADMIN_TOKEN'],
  state_dir: ['STATE_DIR'],
  host: ['HOST_ADDRESS'],
  ingest_port: ['INGEST_PORT'],
  digest_port: ['DIGEST_PORT'],
  log_level: ['LOG_LEVEL'],
  public_url: ['PUBLIC_URL'],
  site_name: ['SITE_NAME'],
  time_zone: ['TIME_ZONE'],
}
const numbers: readonly (keyof Settings)[] = ['ingest_port', 'digest_port']

/**
 * What is set outside the command line: the environment, over `broadsheet.config.json` here, over
 * `~/.config/broadsheet/config.json`. Options on the command line go over all of them.
 */
export const readSettings = (env: NodeJS.ProcessEnv = process.env, folder = process.cwd()): Settings => {
  const path = [
    env.BROADSHEET_CONFIG,
    join(folder, 'broadsheet.config.json'),
    join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'broadsheet', 'config.json'),
  ].find((candidate) => candidate !== undefined && existsSync(candidate))
  if (env.BROADSHEET_CONFIG !== undefined && path !== env.BROADSHEET_CONFIG)
    throw new CliError(`BROADSHEET_CONFIG names ${env.BROADSHEET_CONFIG}, and there is no such file.`)
  const fromFile = path === undefined ? {} : parseSettings(readFileSync(path, 'utf8'), path)

  const fromEnvironment: Record<string, string | number> = {}
  for (const key of Object.keys(variables) as (keyof Settings)[]) {
    const name = variables[key].find((candidate) => env[candidate] !== undefined && env[candidate] !== '')
    const value = name === undefined ? undefined : env[name]
    if (value === undefined) continue
    fromEnvironment[key] = numbers.includes(key) && /^\d+$/.test(value) ? Number(value) : value
  }
  const checked = settingsFile.safeParse(fromEnvironment)
  if (!checked.success) {
    const key = checked.error.issues[0]?.path[0] as keyof Settings
    const given = JSON.stringify(fromEnvironment[key])
    throw new CliError(
      `${variables[key].join(' or ')} in the environment is ${given}: ${checked.error.issues[0]?.message}`,
    )
  }
  return { ...fromFile, ...checked.data }
}

const parseSettings = (json: string, path: string): Settings => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new CliError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const parsed = settingsFile.safeParse(value)
  if (!parsed.success) throw new CliError(`${path}:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** Where a server keeps its state, and its token. */
export const stateDirOf = (settings: Settings): string => resolve(settings.state_dir ?? '.broadsheet')
