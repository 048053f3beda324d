/// <reference types="@cloudflare/vitest-plugin/types" />
import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

const { DB, SEARCH, MAIN_MIGRATIONS, SEARCH_MIGRATIONS } = env as unknown as {
  DB: D1Database
  SEARCH: D1Database
  MAIN_MIGRATIONS: D1Migration[]
  SEARCH_MIGRATIONS: D1Migration[]
}
await applyD1Migrations(DB, MAIN_MIGRATIONS)
await applyD1Migrations(SEARCH, SEARCH_MIGRATIONS)
