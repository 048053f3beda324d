import { describe, expect, it } from 'vitest'
import { normalise } from '#domain/normalise/normalise'
import { warmUpSamples } from '../../workers/ingest/warmUpSamples.ts'

const isWide = (text: string): boolean => Array.from(text).some((letter) => letter > '\u00ff')

describe('warmUpSamples', () => {
  it('hold each format in narrow and in wide letters, which the engine compiles patterns for separately', () => {
    const kinds = warmUpSamples.map(({ format, content }) => `${format} ${isWide(content) ? 'wide' : 'narrow'}`)
    expect(kinds.sort()).toEqual(
      ['html', 'markdown', 'text'].flatMap((format) => [`${format} narrow`, `${format} wide`]),
    )
  })

  it.each(warmUpSamples)('take the ways of title, author, date, FAQ, names and boilerplate: $format', (sample) => {
    const read = normalise(sample, { now: 0, timeZone: 'UTC' })
    expect(read.ok && read.value).toMatchObject({
      title: expect.stringMatching(/^The ferry['’]s return$/),
      authors: ['Ina Berg'],
      published_at: '2024-03-05',
      language: 'en',
      faq: [{ question: 'When does it sail?' }, { question: 'Who pays?' }],
      entities: expect.arrayContaining([expect.objectContaining({ name: 'Maria Lopez' })]),
      warnings: expect.arrayContaining([
        expect.objectContaining({ code: expect.stringMatching(/^(?:boilerplate_removed|text_left_out)$/) }),
      ]),
    })
  })
})
