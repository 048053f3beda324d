import { relative } from 'node:path'
import type { AdminToken } from './adminToken.ts'
import type { Server, ServerOptions } from './startServer.ts'
import { startUnlessStopped } from './startUnlessStopped.ts'
import { stopRequested } from './stopSignals.ts'
import { watchSources } from './watchSources.ts'

/** Serves until it is asked to stop. */
export const serve = async (options: ServerOptions, watch: boolean): Promise<void> => {
  const stopping = stopRequested()
  const server = await startUnlessStopped(options, stopping)
  if (server === null) process.exit(0)
  process.stdout.write(greeting(server, options))
  const unwatch = watch ? watchSources(options.root, server.reload) : () => {}
  await stopping
  unwatch()
  await server.stop()
  process.exit(0)
}

const greeting = (server: Server, options: ServerOptions): string =>
  `Broadsheet is running. Ctrl-C stops it.
  digests  ${server.digestUrl}/
  ingest   ${server.ingestUrl}/v1/articles   (its description: ${server.ingestUrl}/docs)
  state    ${options.stateDir}
  token    ${describeToken(server.token)}
`

/** The token itself is shown once, when it is made. */
export const describeToken = ({ token, origin, path }: AdminToken): string => {
  const near = relative(process.cwd(), path)
  const place = near.startsWith('..') ? path : near
  switch (origin) {
    case 'made':
      return `${token}   (kept in ${place})`
    case 'file':
      return `in ${place}`
    case 'environment':
      return 'ADMIN_TOKEN of the environment'
  }
}
