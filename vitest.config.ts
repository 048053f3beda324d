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
    ],
  },
})
