import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readSettings } from '../../../cli/terminal/settings.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'))
})
const read = (env: Record<string, string> = {}) => readSettings({ XDG_CONFIG_HOME: folder, ...env }, folder)
const keep = (json: string) => writeFile(join(folder, 'broadsheet.config.json'), json)

describe('readSettings', () => {
  it('lays the environment over the file', async () => {
    await keep('{"ingest_port": 9000, "site_name": "From the file"}')
    expect(read({ INGEST_PORT: '9001', TIME_ZONE: 'Europe/Oslo' })).toEqual({
      ingest_port: 9001,
      site_name: 'From the file',
      time_zone: 'Europe/Oslo',
    })
  })
  it('says which variable or file is wrong', async () => {
    expect(() => read({ DIGEST_PORT: 'abc' })).toThrow('DIGEST_PORT')
    await keep('{"ingest-port": 9000}')
    expect(() => read()).toThrow(/broadsheet\.config\.json.*ingest-port/s)
    await keep('{')
    expect(() => read()).toThrow('not JSON')
  })
  it('says when the file that it is pointed to is not there', () =>
    expect(() => read({ BROADSHEET_CONFIG: '/nowhere.json' })).toThrow('/nowhere.json'))
})
