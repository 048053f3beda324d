import { describe, expect, it } from 'vitest'
import { parseLine } from '../../../cli/input/parseLine.ts'

describe('parseLine', () => {
  it('takes a submission and keeps its id as it was written', () =>
    expect(parseLine('{"id": 7, "content": "Rain fell.", "format": "text"}')).toEqual({
      ok: true,
      value: { kind: 'submission', id: 7, submission: { id: '7', content: 'Rain fell.', format: 'text' } },
    }))

  it('takes lang for language, null for absent, and leaves unknown fields out', () =>
    expect(parseLine('{"content": "Es regnete.", "lang": "de", "title": null, "mood": "wet"}')).toMatchObject({
      ok: true,
      value: { submission: { content: 'Es regnete.', language: 'de' } },
    }))

  it('takes an article that is normalised already, as its own text', () => {
    const json = '{"id":"z","blocks":[],"title":"Rain"}'
    expect(parseLine(json)).toMatchObject({ ok: true, value: { kind: 'article', json } })
  })

  it.each([
    ['{"content": ', 'not JSON'],
    ['[1]', 'not a JSON object'],
    ['{"title": "Rain"}', 'neither a submission'],
    ['{"content": "x", "url": "ftp://example.org/"}', '/url'],
    ['{"content": 3}', '/content'],
  ])('says why %s is none', (json, why) => {
    const parsed = parseLine(json)
    expect(parsed.ok ? '' : parsed.error).toContain(why)
  })
})
