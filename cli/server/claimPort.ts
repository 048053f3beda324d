import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'

const notHere = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'])

/** A port that cannot be had, with the setting that names another. */
export class PortUnavailable extends CliError {
  constructor(port: number, host: string, setting: string, code: string) {
    const why =
      code === 'EADDRINUSE' ? 'is in use' : code === 'EACCES' ? 'needs more rights' : `cannot be opened (${code})`
    super(
      notHere.has(code)
        ? `${host} is no address of this machine (${code}). Name another with --host or HOST_ADDRESS.`
        : `Port ${port} on ${host} ${why}. Choose another one with --port or ${setting}; 0 is any free port.`,
      exitCodes.unavailable,
    )
  }
}

/**
 * Makes sure that a port can be opened, and finds a free one for 0. A port whose last user is just ending is waited for
 * a moment.
 */
export const claimPort = async (port: number, host: string, setting: string, waitMs = 1_500): Promise<number> => {
  const deadline = Date.now() + waitMs
  for (let attempt = 1; ; attempt += 1) {
    const candidate = port === 0 ? anyPort() : port
    try {
      await tryPort(candidate, host)
      return candidate
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      const worthAnother = code === 'EADDRINUSE' && (port === 0 ? attempt < 100 : Date.now() < deadline)
      if (!worthAnother) throw new PortUnavailable(port, host, setting, code)
      if (port !== 0) await setTimeout(100)
    }
  }
}

/**
 * A port below those that systems lend to outgoing connections (from 32768 on Linux, from 49152 by RFC 6335 § 6): one of
 * those could be lent between the claim and its use, or while its server restarts.
 */
const anyPort = (): number => 20_000 + Math.floor(Math.random() * 12_000)

const tryPort = async (port: number, host: string): Promise<void> => {
  const server = createServer()
  server.listen({ port, host, exclusive: true })
  await once(server, 'listening')
  server.close()
  await once(server, 'close')
}

type Ports = Readonly<{ host: string; ingestPort: number; digestPort: number }>

/** The same options with free ports in place of those that are in use. */
export const freePorts = async <Options extends Ports>(options: Options): Promise<Options> => {
  const usable = async (port: number) => {
    try {
      await tryPort(port, options.host)
      return port
    } catch {
      return 0
    }
  }
  return { ...options, ingestPort: await usable(options.ingestPort), digestPort: await usable(options.digestPort) }
}
