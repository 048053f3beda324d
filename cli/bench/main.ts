import { parseArgs } from 'node:util'
import { benchBuilding } from './benchBuilding.ts'
import { benchBundles } from './benchBundles.ts'
import { benchExtracting } from './benchExtracting.ts'
import { benchGhost } from './benchGhost.ts'
import { benchNormalising } from './benchNormalising.ts'
import { startBenchServer } from './benchServer.ts'
import { benchServing } from './benchServing.ts'
import { benchSubmitting } from './benchSubmitting.ts'
import { benchSummarising } from './benchSummarising.ts'
import { benchWriting } from './benchWriting.ts'
import { describeMachine } from './machine.ts'
import { installPeers } from './peers/loadPeer.ts'
import { type Section, sectionText, targetsSection } from './report.ts'
import { writeResults } from './writeResults.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    'round-ms': { type: 'string', default: '500' },
    sizes: { type: 'string', default: '10,100,1000,10000' },
    only: { type: 'string', default: 'bundles,normalising,peers,serving,writing,submitting,building' },
    pages: { type: 'string' },
    ghost: { type: 'string' },
  },
})
const peerRoundsMax = 5
const only = new Set(values.only.split(','))
const machine = describeMachine()
const sections: Section[] = []
const show = (section: Section) => {
  sections.push(section)
  process.stdout.write(`${sectionText(section)}\n`)
}

process.stdout.write(`${machine}\n`)
if (only.has('bundles')) show(await benchBundles())
if (only.has('normalising')) show(await benchNormalising(values.pages))
if (only.has('peers')) {
  const missing = await installPeers()
  if (missing !== null) process.stdout.write(`\nSKIPPED: extraction and summaries beside others: ${missing}\n`)
  else {
    // Others take ten times as long, and medians of five rounds are quiet enough to tell that.
    const rounds = Math.min(Number(values.rounds), peerRoundsMax)
    show(await benchExtracting(rounds, values.pages))
    show(await benchSummarising(rounds))
  }
}
if (values.ghost !== undefined) only.add('ghost')
if (['serving', 'writing', 'submitting', 'building', 'ghost'].some((part) => only.has(part))) {
  const bench = await startBenchServer()
  try {
    if (only.has('serving')) show(await benchServing(bench, Number(values.rounds), Number(values['round-ms'])))
    if (values.ghost !== undefined)
      show(await benchGhost(bench, values.ghost, Number(values.rounds), Number(values['round-ms'])))
    if (only.has('writing')) show(await benchWriting(bench))
    if (only.has('submitting')) show(await benchSubmitting(bench))
    if (only.has('building')) show(await benchBuilding(bench, values.sizes.split(',').map(Number)))
  } finally {
    await bench.stop()
  }
}

if (sections.some(({ targets }) => targets.length > 0)) show(targetsSection(sections))
process.stdout.write(`\nWritten to ${writeResults('bench', machine, sections)}\n`)
