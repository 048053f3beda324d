import { describe, expect, it } from 'vitest'
import { runChaos } from '../chaos/runChaos.ts'
import { runCrowd } from '../chaos/runCrowd.ts'

// Short forms of `npm run chaos` and `npm run chaos -- --crowd`, side by side.
describe.concurrent('a server that is killed while clients write', () => {
  it('ends with the store, the editions and the served bytes as clients were told', async () => {
    const report = await runChaos({ seconds: 15, clients: 4, kills: 2, seed: 20_241_125 })
    expect(report.disagreements).toEqual([])
    expect(report.kills).toBe(3)
    expect(report.articles).toBeGreaterThan(10)
  }, 150_000)

  it('keeps every answer true to a crowd, doubles nothing and loses no update', async () => {
    const report = await runCrowd({ clients: 20, articles: 40, kills: 1, seed: 20_241_125 })
    expect(report.disagreements).toEqual([])
    expect(report.articles).toBe(40)
    expect(report.answers).toMatchObject({ created: expect.any(Number), revised: expect.any(Number) })
  }, 150_000)
})
