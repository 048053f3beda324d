import { describe, expect, it } from 'vitest'
import { dumpParts } from '../../../cli/transfer/dumpParts.ts'
import { allOf } from '../../support/allOf.ts'

const header = '{"broadsheet_export":1}'
const row = (key: number) => `{"table":"meta","row":{"name":"${key}"}}`
async function* given(lines: readonly string[]) {
  for (const line of lines) yield Buffer.from(line)
}
const partsOf = async (lines: readonly string[], bytesMax: number) =>
  (await allOf(dumpParts(given(lines), () => bytesMax))).map(({ body }) =>
    Buffer.from(body).toString().trim().split('\n'),
  )

describe('dumpParts', () => {
  it('sends what fits as it is', async () => {
    const lines = [header, row(1), row(2), '{"end":2}']
    expect(await partsOf(lines, 1_000)).toEqual([lines])
  })

  it('says in each part what came before it, and counts up to its end', async () => {
    const lines = [header, row(1), row(2), row(3), '{"end":3}']
    expect(await partsOf(lines, row(1).length + 1)).toEqual([
      [header, row(1), row(2), '{"more":2}'],
      ['{"broadsheet_export":1,"from":2}', row(3), '{"end":3}'],
    ])
    expect(await partsOf(lines, 1)).toEqual([
      [header, row(1), '{"more":1}'],
      ['{"broadsheet_export":1,"from":1}', row(2), '{"more":2}'],
      ['{"broadsheet_export":1,"from":2}', row(3), '{"more":3}'],
      ['{"broadsheet_export":1,"from":3}', '{"end":3}'],
    ])
  })

  it('leaves out where an export was itself parted', async () => {
    expect(await partsOf([header, row(1), '{"more":1,"cursor":"x"}', row(2), '{"end":2}'], 1_000)).toEqual([
      [header, row(1), row(2), '{"end":2}'],
    ])
  })

  it('hands on what is cut, empty or no export, for the server to refuse', async () => {
    expect(await partsOf([header, row(1)], 1_000)).toEqual([[header, row(1)]])
    expect(await partsOf([], 1_000)).toEqual([['']])
    expect(await partsOf(['hello'], 1_000)).toEqual([['hello']])
  })
})
