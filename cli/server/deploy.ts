import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'
import { table } from '../terminal/table.ts'
import { projectRoot } from './projectRoot.ts'
import { readWranglerConfig, type WorkerName } from './readWranglerConfig.ts'

/** Ingest is bound to digest, so that digest comes first. */
const order: readonly WorkerName[] = ['digest', 'ingest']

/** Deploys both workers, or builds them when it is a dry run. */
export const deploy = async (dryRun: boolean): Promise<number> => {
  const config = await readWranglerConfig(projectRoot)
  if (dryRun) {
    const sizes: (readonly [string, string, string])[] = []
    for (const worker of order) {
      const folder = join(projectRoot, 'dist', worker)
      await wrangler(['deploy', '--dry-run', '-e', worker, '--outdir', folder])
      const bundle = await readFile(join(folder, 'index.js'))
      sizes.push([`${config.name}-${worker}`, kilobytes(bundle.length), kilobytes(gzipSync(bundle).length)])
    }
    process.stdout.write(`\n${table(['worker', 'size', 'gzip'], sizes)}\nBuilt into dist/; nothing was deployed.\n`)
    return exitCodes.done
  }
  const existing = new Set(databaseNames(await wranglerOutput(['d1', 'list', '--json'])))
  for (const { database_name } of config.env.ingest.d1_databases)
    if (!existing.has(database_name)) await wrangler(['d1', 'create', database_name])
  for (const { binding } of config.env.ingest.d1_databases)
    await wrangler(['d1', 'migrations', 'apply', binding, '--remote', '-e', 'ingest'])
  for (const worker of order) await wrangler(['deploy', '-e', worker])
  return exitCodes.done
}

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(0)} kB`

const databaseNames = (json: string): string[] =>
  z
    .array(z.object({ name: z.string() }))
    .parse(JSON.parse(json))
    .map(({ name }) => name)

const wrangler = async (args: readonly string[]): Promise<void> => {
  await run(args, 'inherit')
}

const wranglerOutput = (args: readonly string[]): Promise<string> => run(args, 'pipe')

const run = (args: readonly string[], output: 'inherit' | 'pipe'): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'node_modules/wrangler/bin/wrangler.js'), ...args], {
      cwd: projectRoot,
      stdio: ['inherit', output, 'inherit'],
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    })
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve(text)
        : reject(new CliError(`wrangler ${args.join(' ')} ended with ${code}; see above.`, exitCodes.unavailable)),
    )
  })
