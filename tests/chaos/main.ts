import { runChaos } from './runChaos.ts'

// npm run chaos [seconds] [seed]: two minutes of random work and kills, then everything is compared with what was answered.
const [seconds = '120', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
const report = await runChaos({
  seconds: Number(seconds),
  clients: 8,
  kills: Math.max(1, Math.round(Number(seconds) / 15)),
  seed: Number(seed),
})
console.log(JSON.stringify({ seed: Number(seed), ...report }, null, 2))
process.exitCode = report.disagreements.length === 0 ? 0 : 1
