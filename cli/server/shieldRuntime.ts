import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * Keeps the terminal's signals from the runtime, so that Ctrl-C reaches the server alone, and the server lets the runtime finish.
 * (On Windows there is no such shell, and no such signal.)
 */
export const shieldRuntime = (): void => {
  if (process.platform === 'win32' || process.env.BROADSHEET_RUNTIME !== undefined) return
  process.env.BROADSHEET_RUNTIME = process.env.MINIFLARE_WORKERD_PATH ?? runtimePath()
  // The one door to how the runtime is started that Miniflare has.
  process.env.MINIFLARE_WORKERD_PATH = join(import.meta.dirname, 'runtime.sh')
}

/** The program that Miniflare would start. */
const runtimePath = (): string => {
  const miniflare = createRequire(createRequire(import.meta.url).resolve('miniflare'))
  return (miniflare('workerd') as { default: string }).default
}
