import { existsSync } from 'node:fs'
import { appendFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { journalKey, openJournal } from '../../../cli/submit/openJournal.ts'

describe('openJournal', () => {
  it('remembers what was sent until all of it was', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'broadsheet-')), 'deep', 'submit.journal')
    const sent = journalKey('rain.txt', 'Rain.')
    const first = openJournal(path)
    first.add(sent)
    // The last line may have been cut by the end of the process.
    await appendFile(path, 'abc')

    const second = openJournal(path)
    expect([second.resumed, second.has(sent), second.has(journalKey('rain.txt', 'Sun.'))]).toEqual([1, true, false])
    second.discard()
    expect(existsSync(path)).toBe(false)
  })
})
