import { gzipSync } from 'node:zlib'
import { Miniflare } from 'miniflare'
import { bundleWorker } from '../server/bundleWorker.ts'
import { projectRoot } from '../server/projectRoot.ts'
import { readWranglerConfig, type WorkerName } from '../server/readWranglerConfig.ts'
import { watchRuntimeProcess } from '../server/runtimeProcess.ts'
import { cpuMsOf } from './cpuTime.ts'
import { figure, type Section, type Target } from './report.ts'
import { median } from './statistics.ts'

const gzipMax: Readonly<Record<WorkerName, number>> = { ingest: 1_000_000, digest: 250_000 }
/** What the platform allows. */
const startUpMsMax = 1_000
const emptyWorker =
  'export default { fetch: () => new Response() }; export class TopicPublisher {}; export class Indexer {}'

/** What is deployed, and how long it takes to wake up. */
export const benchBundles = async (): Promise<Section> => {
  const config = await readWranglerConfig(projectRoot)
  const rows: string[][] = []
  const targets: Target[] = []
  const empty = await startUpCpuMs(emptyWorker, config.compatibility_date)
  for (const worker of ['ingest', 'digest'] as const) {
    const { code, bytes } = await bundleWorker(projectRoot, config.env[worker].main, { minify: config.minify })
    const gzip = gzipSync(code).length
    const startUp = (await startUpCpuMs(code, config.compatibility_date)) - empty
    rows.push([worker, figure(bytes / 1_000), figure(gzip / 1_000), figure(startUp)])
    targets.push({
      name: `${worker} gzipped`,
      wanted: `≤ ${gzipMax[worker] / 1_000} kB`,
      figure: `${figure(gzip / 1_000)} kB`,
      met: gzip <= gzipMax[worker],
    })
    targets.push({
      name: `${worker} start-up CPU`,
      wanted: `≤ ${startUpMsMax} ms`,
      figure: `${figure(startUp)} ms`,
      met: startUp <= startUpMsMax,
    })
  }
  return {
    title: 'Bundles',
    about:
      'Size of each worker as wrangler uploads it, and the CPU that a new runtime needs until its first answer, beyond that of an empty worker (the platform allows a second).',
    heading: ['worker', 'kB', 'gzip kB', 'start-up CPU ms'],
    rows,
    targets,
  }
}

/** CPU that a new runtime has used by its first answer: evaluating the worker, and the runtime's own start. */
const startUpCpuMs = async (code: string, compatibilityDate: string): Promise<number> => {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const runtime = watchRuntimeProcess(() => {})
    const miniflare = new Miniflare({
      cf: false,
      enableDevRegistry: false,
      handleStructuredLogs: () => {},
      workers: [
        {
          config: {
            name: 'start-up',
            compatibilityDate,
            manifest: {
              mainModule: 'index.js',
              modulesRoot: '/',
              modules: { 'index.js': { type: 'esm', contents: code } },
            },
          },
        },
      ],
    })
    await (await miniflare.dispatchFetch('http://start-up/robots.txt')).arrayBuffer()
    times.push(cpuMsOf(runtime.current()?.pid ?? -1))
    await miniflare.dispose()
    runtime.release()
  }
  return median(times)
}
