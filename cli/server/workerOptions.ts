import type { MiniflareOptions } from 'miniflare'
import type { WorkerName, WranglerConfig } from './readWranglerConfig.ts'

type WorkerOptions = MiniflareOptions['workers'][number]
type Bindings = NonNullable<WorkerOptions['config']['env']>

export type WorkerPlace = Readonly<{ code: string; host: string; port: number; vars: Readonly<Record<string, string>> }>

/** The name under which a worker is deployed, and known to the other. */
export const deployedName = (config: WranglerConfig, worker: WorkerName): string => `${config.name}-${worker}`

/** One worker of `wrangler.toml` as the local runtime wants it, with a socket of its own. */
export const workerOptions = (config: WranglerConfig, worker: WorkerName, place: WorkerPlace): WorkerOptions => {
  const environment = config.env[worker]
  const name = deployedName(config, worker)
  const bindings: Bindings = {}
  for (const [key, value] of Object.entries({ ...environment.vars, ...place.vars }))
    bindings[key] = { type: 'text', value }
  for (const { binding } of environment.kv_namespaces) bindings[binding] = { type: 'kv', id: binding }
  // By name, as on the platform: both workers' bindings to one name are one database.
  for (const { binding, database_name } of environment.d1_databases)
    bindings[binding] = { type: 'd1', id: database_name }
  for (const { binding, service } of environment.services) bindings[binding] = { type: 'worker', worker: service }
  for (const object of environment.durable_objects.bindings)
    bindings[object.name] = { type: 'durable-object', worker: name, exportName: object.class_name }
  for (const limit of environment.ratelimits)
    bindings[limit.name] = { type: 'rate-limit', namespace: limit.namespace_id, simple: limit.simple }

  const classes = environment.migrations.flatMap((migration) => migration.new_sqlite_classes)
  return {
    config: {
      name,
      compatibilityDate: config.compatibility_date,
      compatibilityFlags: config.compatibility_flags,
      env: bindings,
      exports: Object.fromEntries(classes.map((key) => [key, { type: 'durable-object', storage: 'sqlite' }] as const)),
      triggers: environment.triggers.crons.map((schedule) => ({ type: 'scheduled', schedule }) as const),
      manifest: {
        mainModule: 'index.js',
        modulesRoot: '/',
        modules: { 'index.js': { type: 'esm', contents: place.code } },
      },
    },
    dev: { unsafeDirectSockets: [{ host: place.host, port: place.port }] },
  }
}
