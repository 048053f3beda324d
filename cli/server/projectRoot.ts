import { resolve } from 'node:path'

/** The project's folder: the one that holds `wrangler.toml`, `workers/` and `shared/`. */
export const projectRoot = resolve(import.meta.dirname, '../..')
