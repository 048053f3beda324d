import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { bundleWorker } from '../../../cli/server/bundleWorker.ts'
import { readWranglerConfig } from '../../../cli/server/readWranglerConfig.ts'

const root = join(import.meta.dirname, '../../..')
const run = promisify(execFile)

describe('bundleWorker', () => {
  it.each(['digest', 'ingest'])('makes of %s, byte for byte, what wrangler would upload', async (worker) => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-'))
    const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
    await run(process.execPath, [wrangler, 'deploy', '--dry-run', '-e', worker, '--outdir', folder], {
      cwd: root,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
    })
    const uploaded = await readFile(join(folder, 'index.js'), 'utf8')
    const { minify } = await readWranglerConfig(root)
    const { code } = await bundleWorker(root, `workers/${worker}/index.ts`, { minify })
    // A difference is shown as one, not as megabytes.
    expect(uploaded.replace(/\/\/# sourceMappingURL=.*\n$/, '') === code).toBe(true)
  })

  it('keeps console.log silent where nobody would see it, and nothing else', async () => {
    const { code } = await bundleWorker(root, 'workers/digest/index.ts', { mute: true })
    const { code: plain } = await bundleWorker(root, 'workers/digest/index.ts')
    expect(code.replace('console.log = () => {};\n', '') === plain).toBe(true)
    expect(code.length).toBeGreaterThan(plain.length)
  })
})
