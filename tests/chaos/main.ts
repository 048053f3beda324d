import { parseArgs } from 'node:util'
import { runChaos } from './runChaos.ts'
import { runCrowd } from './runCrowd.ts'

// npm run chaos                two minutes of random work and kills, then everything is compared with what was answered
// npm run chaos -- --crowd     200 clients post 5,000 articles with duplicates, repeats and retries over three kills
const { values } = parseArgs({
  options: {
    crowd: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '120' },
    clients: { type: 'string' },
    articles: { type: 'string', default: '5000' },
    kills: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const seed = Number(values.seed)
const seconds = Number(values.seconds)
const report = values.crowd
  ? await runCrowd({
      clients: Number(values.clients ?? 200),
      articles: Number(values.articles),
      kills: Number(values.kills ?? 3),
      seed,
    })
  : await runChaos({
      seconds,
      clients: Number(values.clients ?? 8),
      kills: Number(values.kills ?? Math.max(1, Math.round(seconds / 15))),
      seed,
    })
console.log(JSON.stringify({ seed, ...report }, null, 2))
process.exitCode = report.disagreements.length === 0 ? 0 : 1
