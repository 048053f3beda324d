import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'

/** A port that cannot be had, with the setting that names another. */
export class PortUnavailable extends CliError {
  constructor(port: number, host: string, setting: string, code: string) {
    const why =
      code === 'EADDRINUSE' ? 'is in use' : code === 'EACCES' ? 'needs more rights' : `cannot be opened (${code})`
    super(
      `Port ${port} on ${host} ${why}. Set ${setting} to another one, or to 0 for any free port.`,
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
  for (;;) {
    try {
      return await tryPort(port, host)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      if (code !== 'EADDRINUSE' || Date.now() >= deadline) throw new PortUnavailable(port, host, setting, code)
      await setTimeout(100)
    }
  }
}

const tryPort = async (port: number, host: string): Promise<number> => {
  const server = createServer()
  server.listen({ port, host, exclusive: true })
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : port
}

type Ports = Readonly<{ host: string; ingestPort: number; digestPort: number }>

/** The same options with free ports in place of those that are in use. */
export const freePorts = async <Options extends Ports>(options: Options): Promise<Options> => {
  const usable = async (port: number) => {
    try {
      return await tryPort(port, options.host)
    } catch {
      return 0
    }
  }
  return { ...options, ingestPort: await usable(options.ingestPort), digestPort: await usable(options.digestPort) }
}
