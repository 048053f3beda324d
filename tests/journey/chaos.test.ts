import { describe, expect, it } from 'vitest'
import { runChaos } from '../chaos/runChaos.ts'

describe('fifteen seconds of random work with kills (npm run chaos runs two minutes)', () => {
  it('end with the store, the editions and the served bytes as clients were told', async () => {
    const report = await runChaos({ seconds: 15, clients: 4, kills: 2, seed: 20_241_125 })
    expect(report.disagreements).toEqual([])
    expect(report.kills).toBe(3)
    expect(report.articles).toBeGreaterThan(10)
  }, 150_000)
})
