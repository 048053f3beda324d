import { describe, expect, it } from 'vitest'
import type { Edition } from '#domain/edition'
import type { Behind, DigestReader } from '#storage/digestReader'
import { loadCurrent } from '../../../workers/digest/current/loadCurrent.ts'
import { anEdition } from '../builders.ts'

const down = (): Promise<never> => Promise.reject(new Error('down'))

type World = Readonly<{
  kv?: Edition | null | 'down'
  d1?: Edition | null | 'down'
  behind?: Behind
  sequence?: number
}>

const loaded = (world: World) => {
  const { kv = null, d1 = null } = world
  const topic = { slug: 'transport', name: 'Transport', description: '', covered_sequence: 0, failing_since: null }
  const reader: Pick<DigestReader, 'topic' | 'edition'> = {
    topic: () =>
      d1 === 'down'
        ? down()
        : Promise.resolve({
            kind: 'topic',
            topic: { ...topic, sequence: world.sequence ?? 1, edition: d1?.edition ?? 0 },
          }),
    edition: () => (d1 === 'down' ? down() : Promise.resolve(d1)),
  }
  return loadCurrent(
    {
      current: {
        get: () =>
          kv === 'down' ? down() : Promise.resolve(kv === null ? null : { text: JSON.stringify(kv), stamp: kv }),
        inspect: down,
        put: down,
        remove: down,
      },
      reader: reader as DigestReader,
      standing: {
        behind: () => Promise.resolve(new Map(world.behind === undefined ? [] : [['transport', world.behind]])),
      },
      now: () => 0,
    },
    'transport',
  )
}
const numbered = (edition: number): Edition => anEdition({ edition })

describe('loadCurrent', () => {
  it('takes what KV holds', async () =>
    expect(await loaded({ kv: numbered(2), d1: 'down' })).toMatchObject({ served: { edition: { edition: 2 } } }))
  it('reads D1 when KV has nothing or fails', async () => {
    expect(await loaded({ d1: numbered(3) })).toMatchObject({ served: { edition: { edition: 3 } } })
    expect(await loaded({ kv: 'down', d1: numbered(3) })).toMatchObject({ served: { edition: { edition: 3 } } })
  })
  it('reads D1 when KV is known to lag behind, and KV all the same if D1 then fails', async () => {
    const behind = { edition: 3, failing_since: null, waiting_since: null }
    expect(await loaded({ kv: numbered(2), d1: numbered(3), behind })).toMatchObject({
      served: { edition: { edition: 3 } },
    })
    expect(await loaded({ kv: numbered(2), d1: 'down', behind })).toMatchObject({ served: { edition: { edition: 2 } } })
  })
  it('says that an edition is stale while its rebuild fails', async () => {
    const behind = { edition: 2, failing_since: '2023-11-15T00:00:00Z', waiting_since: null }
    expect(await loaded({ kv: numbered(2), behind })).toMatchObject({ served: { state: { status: 'stale' } } })
  })
  it('throws when neither answers', async () => expect(loaded({ kv: 'down', d1: 'down' })).rejects.toThrow('down'))
  it('tells a topic whose first edition is being built from one that has no article', async () => {
    expect(await loaded({})).toEqual({ kind: 'pending' })
    expect(await loaded({ sequence: 0 })).toMatchObject({ served: { edition: { edition: 0 } } })
  })
})
