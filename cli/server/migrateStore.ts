import { Miniflare, type MiniflareOptions } from 'miniflare'
import { applyMigrations } from './applyMigrations.ts'
import type { WranglerConfig } from './readWranglerConfig.ts'

const name = 'migrations'

/**
 * Brings the databases of a store to today's schema before anybody is served; says which migrations were applied. It has a
 * runtime of its own, which no client can reach: Miniflare's doors into a runtime stop this process until the runtime answers,
 * and a runtime that is flooded with requests waits until this process reads its log.
 */
export const migrateStore = async (
  root: string,
  config: WranglerConfig,
  shared: Omit<MiniflareOptions, 'workers'>,
): Promise<string[]> => {
  const environment = config.env.ingest
  const databases = environment.d1_databases.map(
    ({ binding, database_name }) => [binding, { type: 'd1', id: database_name }] as const,
  )
  const miniflare = new Miniflare({
    ...shared,
    workers: [
      {
        config: {
          name,
          compatibilityDate: config.compatibility_date,
          env: Object.fromEntries(databases),
          manifest: {
            mainModule: 'index.js',
            modulesRoot: '/',
            modules: { 'index.js': { type: 'esm', contents: 'export default {}' } },
          },
        },
      },
    ],
  })
  try {
    await miniflare.ready
    return await applyMigrations(miniflare, root, name, environment)
  } finally {
    await miniflare.dispose()
  }
}
