import { describe, expect, it } from 'vitest'
import { unpackSubmission } from '#domain/normalise/unpackSubmission'

const unpack = (packed: Parameters<typeof unpackSubmission>[0]) => {
  const submissions = unpackSubmission(packed)
  return submissions.ok ? submissions.value : submissions.error
}
const feed =
  '<rss version="2.0"><channel><title>F</title><item><title>One</title></item><item><title>Two</title></item></channel></rss>'

describe('unpackSubmission', () => {
  it('leaves an ordinary submission alone', () =>
    expect(unpack({ content: 'Text.', format: 'text', id: '1' })).toEqual([
      { content: 'Text.', format: 'text', id: '1' },
    ]))
  it('opens a JSON document', () =>
    expect(unpack({ content: '{"content":"Text.","title":"T"}', format: 'json' })).toEqual([
      { content: 'Text.', title: 'T' },
    ]))
  it('lets the outer fields of a single article prevail', () =>
    expect(unpack({ content: '{"content":"Text.","id":"inner","title":"T"}', format: 'json', id: 'outer' })).toEqual([
      { content: 'Text.', id: 'outer', title: 'T' },
    ]))
  it('opens a feed that comes as auto', () => expect(unpack({ content: feed, format: 'auto' })).toHaveLength(2))
  it('gives several articles only what they may share', () =>
    expect(
      unpack({ content: '[{"content":"One."},{"content":"Two.","language":"de"}]', id: 'x', language: 'en' }),
    ).toEqual([
      { content: 'One.', language: 'en' },
      { content: 'Two.', language: 'de' },
    ]))
  it('keeps a text that merely begins like JSON', () => {
    for (const content of ['[Update] Closed again.', '{sic} he wrote', '{"a":1}'])
      expect(unpack({ content, format: 'auto' })).toEqual([{ content, format: 'auto' }])
  })
  it('does not open what is said to be text', () => expect(unpack({ content: feed, format: 'text' })).toHaveLength(1))
  it('refuses JSON that cannot be read when it was said to be JSON', () =>
    expect(unpack({ content: 'Text.', format: 'json' })).toMatchObject({ reason: 'json_malformed' }))
})
