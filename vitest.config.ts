import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { bundleWorker } from './cli/server/bundleWorker.ts'

export default defineConfig({
  test: {
    projects: [
      {
        // Everything that needs no platform: kit, domain, command line.
        test: {
          name: 'pure',
          setupFiles: ['tests/support/seed.ts'],
          include: ['tests/{kit,domain,cli}/**/*.test.ts'],
          exclude: ['tests/cli/{server,commands}/**'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        // The local server and the command line, in processes of their own.
        test: {
          name: 'server',
          include: ['tests/cli/{server,commands}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        // Both workers together, over HTTP, as `npm start` serves them.
        test: {
          name: 'journey',
          include: ['tests/journey/**/*.test.ts'],
          environment: 'node',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The ingest worker inside workerd, with the digest worker as it is bundled behind its service binding.
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml', environment: 'ingest' },
            miniflare: {
              bindings: {
                ADMIN_TOKEN: 'a-token-for-tests-only',
                BATCH_ITEMS_MAX: '1000',
                LOG_SAMPLE: '0',
                MAIN_MIGRATIONS: await readD1Migrations('./shared/storage/migrations'),
                SEARCH_MIGRATIONS: await readD1Migrations('./shared/storage/search-migrations'),
              },
              // What the digest worker alone is bound to, for tests to look into.
              kvNamespaces: { EDITIONS: 'EDITIONS' },
              workers: [
                {
                  name: 'broadsheet-digest',
                  modules: true,
                  script: (await bundleWorker(import.meta.dirname, 'workers/digest/index.ts')).code,
                  compatibilityDate: '2026-10-23',
                  d1Databases: { DB: 'broadsheet', SEARCH: 'broadsheet-search' },
                  kvNamespaces: { EDITIONS: 'EDITIONS' },
                  bindings: { PUBLIC_URL: 'https://news.example', SITE_NAME: 'Broadsheet', TIME_ZONE: 'UTC' },
                },
              ],
            },
          }),
        ],
        test: {
          name: 'ingest',
          include: ['tests/ingest/**/*.test.ts'],
          setupFiles: ['tests/ingest/setup.ts'],
          testTimeout: 20_000,
          deps: { optimizer: { ssr: { enabled: true, include: ['itty-durable'] } } },
        },
      },
      {
        // The digest worker's pages, as a browser shows them.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The digest worker inside workerd, on stores of its own.
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml', environment: 'digest' },
            miniflare: {
              bindings: {
                MAIN_MIGRATIONS: await readD1Migrations('./shared/storage/migrations'),
                SEARCH_MIGRATIONS: await readD1Migrations('./shared/storage/search-migrations'),
              },
            },
          }),
        ],
        test: {
          name: 'digest',
          include: ['tests/digest/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/digest/setup.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
})
