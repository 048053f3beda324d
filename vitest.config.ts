import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        // Everything that needs no platform: kit, domain, command line.
        test: {
          name: 'pure',
          include: ['tests/{kit,domain,cli}/**/*.test.ts'],
          exclude: ['tests/cli/server/**'],
          environment: 'node',
        },
      },
      {
        // The local server, in processes of its own.
        test: {
          name: 'server',
          include: ['tests/cli/server/**/*.test.ts'],
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
        test: { name: 'digest', include: ['tests/digest/**/*.test.ts'], setupFiles: ['tests/digest/setup.ts'] },
      },
    ],
  },
})
