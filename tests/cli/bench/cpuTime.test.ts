import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cpuMsOf, ownCpuMs } from '../../../cli/bench/cpuTime.ts'

const busyFor = (ms: number): void => {
  for (const until = performance.now() + ms; performance.now() < until; );
}

describe('ownCpuMs', () => {
  it('tells work of a millisecond from none', () => {
    const steps = Array.from({ length: 50 }, () => {
      const before = ownCpuMs()
      busyFor(1)
      return ownCpuMs() - before
    })
    // A clock of 4 ms would say none for most of them.
    expect(steps.filter((step) => step > 0.2).length).toBeGreaterThan(25)
  })
})

describe.runIf(process.platform === 'linux')('cpuMsOf', () => {
  it('counts less than a tick of another process', async () => {
    const child = spawn(process.execPath, [
      '-e',
      'process.stdin.on("data", () => { for (const until = performance.now() + 3; performance.now() < until; ); console.log() }); console.log()',
    ])
    const told = () => new Promise((resolve) => child.stdout.once('data', resolve))
    const rested = () => new Promise((resolve) => setTimeout(resolve, 20))
    await told()
    const spent: number[] = []
    for (let turn = 0; turn < 10; turn += 1) {
      await rested()
      const before = cpuMsOf(child.pid ?? -1)
      const done = told()
      child.stdin.write('x')
      await done
      await rested()
      spent.push(cpuMsOf(child.pid ?? -1) - before)
    }
    child.kill()
    expect(spent.filter((ms) => ms > 0.5 && ms % 10 !== 0).length).toBeGreaterThan(5)
  })

  it('says that it does not know', () => expect(cpuMsOf(-1)).toBeNaN())
})
