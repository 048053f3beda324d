import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { expandInputs } from '../../../cli/input/expandInputs.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-'))
  await mkdir(join(folder, 'deep'))
  for (const name of ['b.txt', 'a.md', 'deep/c.html', 'picture.png', '.hidden.txt'])
    await writeFile(join(folder, name), '')
})
const expanded = async (name: string) =>
  (await expandInputs([join(folder, name)])).map((file) => file.slice(folder.length + 1))

describe('expandInputs', () => {
  it('takes all that a folder holds and can be read', async () =>
    expect(await expanded('.')).toEqual(['a.md', 'b.txt', 'deep/c.html']))
  it('takes what a pattern matches', async () =>
    expect(await expanded('**/*.{txt,html}')).toEqual(['b.txt', 'deep/c.html']))
  it('takes standard input for nothing', async () => expect(await expandInputs([])).toEqual(['-']))
  it('says what is not there', async () => expect(expanded('none.txt')).rejects.toThrow('no such file'))
})
