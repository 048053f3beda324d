import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockFolder } from '../../../cli/server/lockFolder.ts'

const lockedBy = (pid: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lock-'))
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid, born: '' }))
  return folder
}

describe('lockFolder', () => {
  it('refuses a folder whose holder is at work', async () => {
    await expect(lockFolder(lockedBy(process.pid))).rejects.toThrow(/in use by another server/)
  })

  it('takes over from a holder that has ended, though no parent has taken note of it', async () => {
    // `sleep` inherits a child that it never asks after.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const [line] = (await once(parent.stdout, 'data')) as [Buffer]
      const folder = lockedBy(Number(String(line)))
      await expect.poll(async () => (await lockFolder(folder)).takenOver, { timeout: 5_000 }).toBe(true)
    } finally {
      parent.kill()
    }
  })
})
