import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createStderrLines } from '../../../cli/server/stderrLines.ts'

describe('the local log', () => {
  it('stops nobody when nobody reads it, although a child made standard error wait', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'fixture/unreadLog.ts')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    // Never read.
    child.stderr.pause()
    let told = ''
    child.stdout.on('data', (chunk) => {
      told += chunk
    })
    try {
      expect(await Promise.race([once(child, 'exit'), setTimeout(15_000, 'it hangs')])).toEqual([0, null])
      expect(told).toContain('turn 5')
    } finally {
      child.kill('SIGKILL')
    }
  })

  it('drops what nobody reads, and says how much it was once it is read again', () => {
    const written: string[] = []
    const stream = { isTTY: false, writableLength: 0, write: (text: string) => written.push(text) > 0 }
    const write = createStderrLines(stream as unknown as NodeJS.WriteStream)
    write('one\n')
    stream.writableLength = 5_000_000
    write('two')
    write('three')
    stream.writableLength = 0
    write('four')
    expect(written).toEqual(['one\n', 'broadsheet: 2 lines were dropped, since nobody read them\n', 'four\n'])
  })
})
