import { type Server, type ServerOptions, startServer } from './startServer.ts'

/**
 * A server, or null where it was to stop before it stood: then it is gone again. Ctrl-C in a terminal ends the bundler too, which
 * fails the start, and is no failure.
 */
export const startUnlessStopped = async (options: ServerOptions, stopping: Promise<void>): Promise<Server | null> => {
  let isStopping = false
  void stopping.then(() => {
    isStopping = true
  })
  try {
    const server = await startServer(options)
    if (!isStopping) return server
    await server.stop()
  } catch (error) {
    if (!isStopping) throw error
  }
  return null
}
