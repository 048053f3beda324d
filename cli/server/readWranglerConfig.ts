import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import * as z from 'zod'

const database = z.strictObject({ binding: z.string(), database_name: z.string(), migrations_dir: z.string() })

/** What a worker's environment may hold. Strict: a kind of binding that the local server does not know must be noticed. */
const environment = z.strictObject({
  main: z.string(),
  vars: z.record(z.string(), z.string()).default({}),
  cache: z.unknown().optional(),
  observability: z.unknown().optional(),
  kv_namespaces: z.array(z.strictObject({ binding: z.string() })).default([]),
  d1_databases: z.array(database).default([]),
  services: z.array(z.strictObject({ binding: z.string(), service: z.string() })).default([]),
  durable_objects: z
    .strictObject({ bindings: z.array(z.strictObject({ name: z.string(), class_name: z.string() })) })
    .default({ bindings: [] }),
  migrations: z.array(z.strictObject({ tag: z.string(), new_sqlite_classes: z.array(z.string()) })).default([]),
  ratelimits: z
    .array(
      z.strictObject({
        name: z.string(),
        namespace_id: z.string(),
        simple: z.strictObject({ limit: z.number(), period: z.literal([10, 60]) }),
      }),
    )
    .default([]),
  triggers: z.strictObject({ crons: z.array(z.string()) }).default({ crons: [] }),
})

const wranglerConfig = z.object({
  name: z.string(),
  compatibility_date: z.string(),
  compatibility_flags: z.array(z.string()).default([]),
  minify: z.boolean().default(false),
  env: z.strictObject({ ingest: environment, digest: environment }),
})

export type WorkerEnvironment = z.infer<typeof environment>
export type WranglerConfig = z.infer<typeof wranglerConfig>
export type WorkerName = keyof WranglerConfig['env']

/** Reads `wrangler.toml`, the one place that says what the workers are bound to, here as on the platform. */
export const readWranglerConfig = async (root: string): Promise<WranglerConfig> => {
  const path = join(root, 'wrangler.toml')
  const parsed = wranglerConfig.safeParse(parse(await readFile(path, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${path} holds what the local server does not know:\n${z.prettifyError(parsed.error)}`)
}
