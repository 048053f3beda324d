import { join } from 'node:path'
import { parse } from 'acorn'
import { full } from 'acorn-walk'
import { build } from 'esbuild'
import { analyse } from 'scslre'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
// The floors' names are imports of this package; everything else that is a package is a library.
const alias = {
  '#kit': join(root, 'shared/kit'),
  '#domain': join(root, 'shared/domain'),
  '#storage': join(root, 'shared/storage'),
}

/** Every regular expression that a worker's own source writes (libraries answer for theirs). */
const patternsOf = async (main: string): Promise<readonly { pattern: string; flags: string }[]> => {
  const built = await build({
    entryPoints: [join(root, main)],
    bundle: true,
    write: false,
    format: 'esm',
    packages: 'external',
    external: ['cloudflare:*'],
    alias,
    loader: { '.json': 'json' },
  })
  const code = built.outputFiles[0]?.text ?? ''
  const found = new Map<string, { pattern: string; flags: string }>()
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'Literal' && 'regex' in node && node.regex !== undefined && node.regex !== null) {
      const regex = node.regex as { pattern: string; flags: string }
      found.set(`/${regex.pattern}/${regex.flags}`, regex)
    }
  })
  return [...found.values()]
}

/** Ways in which a pattern takes more than linear time. */
const slowness = ({ pattern, flags }: { pattern: string; flags: string }): string[] => {
  const { reports } = analyse({ source: pattern, flags }, { reportTypes: { Move: false } })
  return reports.map(
    (report) => `/${pattern}/${flags} ${report.type} ${report.exponential ? 'exponential' : 'polynomial'}`,
  )
}

describe('the patterns of both workers', () => {
  it.each(['workers/ingest/index.ts', 'workers/digest/index.ts'])(
    'backtrack in none of %s',
    async (main) => {
      const patterns = await patternsOf(main)
      expect(patterns.length).toBeGreaterThan(10)
      const slow: string[] = []
      for (const pattern of patterns) slow.push(...slowness(pattern))
      expect([...new Set(slow)]).toEqual([])
    },
    60_000,
  )

  it('would be found if one did', () => {
    expect(slowness({ pattern: '(a+)+$', flags: 'u' })).not.toEqual([])
    expect(slowness({ pattern: '^\\s*(.*?)\\s*$', flags: '' })).not.toEqual([])
  })
})
