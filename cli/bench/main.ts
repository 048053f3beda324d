import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../server/projectRoot.ts'
import { benchBuilding } from './benchBuilding.ts'
import { benchBundles } from './benchBundles.ts'
import { benchNormalising } from './benchNormalising.ts'
import { startBenchServer } from './benchServer.ts'
import { benchServing } from './benchServing.ts'
import { benchSubmitting } from './benchSubmitting.ts'
import { markdownReport, type Section, sectionText } from './report.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    'round-ms': { type: 'string', default: '500' },
    sizes: { type: 'string', default: '10,100,1000,10000' },
    only: { type: 'string', default: 'bundles,normalising,serving,submitting,building' },
  },
})
const only = new Set(values.only.split(','))
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}; load average at the start ${loadavg()[0]?.toFixed(2)}. Read the ratios: they come from one run.`
const sections: Section[] = []
const show = (section: Section) => {
  sections.push(section)
  process.stdout.write(`${sectionText(section)}\n`)
}

process.stdout.write(`${machine}\n`)
if (only.has('bundles')) show(await benchBundles())
if (only.has('normalising')) show(benchNormalising())
if (['serving', 'submitting', 'building'].some((part) => only.has(part))) {
  const bench = await startBenchServer()
  try {
    if (only.has('serving')) show(await benchServing(bench, Number(values.rounds), Number(values['round-ms'])))
    if (only.has('submitting')) show(await benchSubmitting(bench))
    if (only.has('building')) show(await benchBuilding(bench, values.sizes.split(',').map(Number)))
  } finally {
    await bench.stop()
  }
}

const folder = join(projectRoot, 'bench-results')
mkdirSync(folder, { recursive: true })
writeFileSync(
  join(folder, 'bench.json'),
  `${JSON.stringify({ machine, at: new Date().toISOString(), sections }, null, 2)}\n`,
)
writeFileSync(join(folder, 'bench.md'), markdownReport(machine, sections))
process.stdout.write('\nWritten to bench-results/bench.json and bench-results/bench.md\n')
