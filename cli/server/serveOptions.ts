import { type Command, InvalidArgumentError, Option } from 'commander'
import { readSettings, stateDirOf } from '../terminal/settings.ts'
import { logLevels, type ServerLogLevel } from './logLevels.ts'
import { projectRoot } from './projectRoot.ts'
import type { ServerOptions } from './startServer.ts'

/** The options that every command with a server in it takes. */
export type ServeFlags = Readonly<{
  ingestPort?: number
  digestPort?: number
  port?: number
  host?: string
  stateDir?: string
  logLevel?: ServerLogLevel
}>

const parsePort = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('a port is a number from 0 (any free one) to 65535.')
  return port
}

export const addServeOptions = (command: Command): Command =>
  command
    .option(
      '--port <port>',
      'port of the ingest worker; the digest worker takes the next one (0: any free ports)',
      parsePort,
    )
    .option('--ingest-port <port>', 'port of the ingest worker (INGEST_PORT, default 8787)', parsePort)
    .option('--digest-port <port>', 'port of the digest worker (DIGEST_PORT, default 8788)', parsePort)
    .option('--host <address>', 'address to listen on (HOST_ADDRESS, default 127.0.0.1)')
    .option('--state-dir <folder>', 'where everything is kept (STATE_DIR, default .broadsheet)')
    .addOption(
      new Option('--log-level <level>', 'what is written to standard error (LOG_LEVEL, default warn)').choices([
        ...logLevels,
      ]),
    )

/** Flags over environment over file over defaults. */
export const serverOptions = (flags: ServeFlags): ServerOptions => {
  const settings = readSettings()
  const { port } = flags
  return {
    root: projectRoot,
    stateDir: stateDirOf(flags.stateDir === undefined ? settings : { state_dir: flags.stateDir }),
    host: flags.host ?? settings.host ?? '127.0.0.1',
    ingestPort: flags.ingestPort ?? port ?? settings.ingest_port ?? 8787,
    digestPort:
      flags.digestPort ?? (port === undefined ? undefined : port === 0 ? 0 : port + 1) ?? settings.digest_port ?? 8788,
    logLevel: flags.logLevel ?? settings.log_level ?? 'warn',
    token: process.env.ADMIN_TOKEN,
    vars: { ...localBudgets, ...workerVars(settings.public_url, settings.site_name, settings.time_zone) },
  }
}

/** What the plan's limits ration on the platform is free on a machine of one's own; the rest as it is there. */
const localBudgets = {
  BATCH_ITEMS_MAX: process.env.BATCH_ITEMS_MAX ?? '1000',
  KV_WRITES_MAX: process.env.KV_WRITES_MAX ?? '1000000',
  D1_QUERIES_MAX: process.env.D1_QUERIES_MAX ?? '1000',
  TRANSFER_BYTES_MAX: process.env.TRANSFER_BYTES_MAX ?? '1000000000000',
  LEARNED_PRECISION: process.env.LEARNED_PRECISION ?? '0.9',
}

const workerVars = (publicUrl?: string, siteName?: string, timeZone?: string): Record<string, string> => ({
  ...(publicUrl === undefined ? {} : { PUBLIC_URL: publicUrl.replace(/\/+$/, '') }),
  ...(siteName === undefined ? {} : { SITE_NAME: siteName }),
  ...(timeZone === undefined ? {} : { TIME_ZONE: timeZone }),
})
