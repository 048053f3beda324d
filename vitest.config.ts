import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        // Everything that needs no platform: kit, domain, command line.
        test: { name: 'pure', include: ['tests/{kit,domain,cli}/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
})
