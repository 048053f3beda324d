import { describe, expect, it } from 'vitest'
import type { ModelStats } from '#storage/modelStore'
import { presentModel } from '../../workers/ingest/http/presentModel.ts'

const topic = (slug: string, examples: number, measured: readonly [number, number] | null) => ({
  slug,
  examples,
  slope: 1,
  offset: 0,
  scale: 1,
  threshold: measured === null ? null : 0.5,
  precision: measured?.[0] ?? null,
  recall: measured?.[1] ?? null,
})
const model = (topics: readonly ReturnType<typeof topic>[]): ModelStats => ({
  version: 3,
  trained_at: '2026-11-01T00:00:00.000Z',
  stats: {
    kind: 'broadsheet-topics',
    version: 1,
    feature_bits: 20,
    examples: 200,
    precision: 0.9,
    topics,
    features: 10,
    worths: [1, 2],
  },
})

describe('presentModel', () => {
  it('counts over all topics what was right of what was given, and what was given of what there was', () => {
    // 80 of 100 found among 100 given; 20 of 50 found among 25 given; 50 never given.
    const shown = presentModel(model([topic('a', 100, [0.8, 0.8]), topic('b', 50, [0.8, 0.4]), topic('c', 50, null)]))
    expect(shown).toMatchObject({ precision: 0.8, recall: 0.5, precision_wanted: 0.9 })
    expect(shown.topics).toMatchObject([{ given: true }, { given: true }, { given: false, precision: null }])
  })
  it('claims nothing where no topic is given', () =>
    expect(presentModel(model([topic('a', 30, null)]))).toMatchObject({ precision: null, recall: null }))
})
