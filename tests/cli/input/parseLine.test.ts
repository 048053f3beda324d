import { describe, expect, it } from 'vitest'
import { parseLine } from '../../../cli/input/parseLine.ts'

describe('parseLine', () => {
  it('takes a submission and keeps its id as it was written', () =>
    expect(parseLine('{"id": 7, "content": "Rain fell.", "format": "text"}')).toEqual({
      ok: true,
      value: [{ kind: 'submission', id: 7, submission: { id: '7', content: 'Rain fell.', format: 'text' } }],
    }))

  it('takes lang for language, null for absent, and leaves unknown fields out', () =>
    expect(parseLine('{"content": "Es regnete.", "lang": "de", "title": null, "mood": "wet"}')).toMatchObject({
      ok: true,
      value: [{ submission: { content: 'Es regnete.', language: 'de' } }],
    }))

  it('takes a field named after a format for content of it, and a page before its text', () => {
    const parsed = (line: unknown) => parseLine(JSON.stringify(line))
    const submission = (content: string, format: string) => ({ ok: true, value: [{ submission: { content, format } }] })
    expect(parsed({ id: 'a', text: '<p>Rain' })).toMatchObject(submission('<p>Rain', 'text'))
    expect(parsed({ text: 'Rain', html: '<p>Rain' })).toMatchObject(submission('<p>Rain', 'html'))
    expect(parsed({ text: 'Rain', content: 'Sun', format: 'markdown' })).toMatchObject(submission('Sun', 'markdown'))
    expect(parsed({ text: 3 })).toMatchObject({ ok: false })
    expect(parsed({ text: 'Rain', blocks: [] })).toMatchObject({ ok: true, value: [{ kind: 'article' }] })
  })

  it('takes an article that is normalised already, as its own text', () => {
    const json = '{"id":"z","blocks":[],"title":"Rain"}'
    expect(parseLine(json)).toMatchObject({ ok: true, value: [{ kind: 'article', json }] })
  })

  it("takes a JSON document as content, alone under the line's id, several under ids of their own", () => {
    const inner = { content: 'Rain fell.', id: 'inner' }
    const ids = (content: unknown) => {
      const parsed = parseLine(JSON.stringify({ id: 'line', format: 'json', content: JSON.stringify(content) }))
      return parsed.ok ? parsed.value.map((input) => input.id) : parsed.error
    }
    expect(ids(inner)).toEqual(['line'])
    expect(ids([inner, { content: 'Sun.' }])).toEqual(['inner', 'line#2'])
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
