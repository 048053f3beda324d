import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { normalise } from '#domain/normalise/normalise'

/** What a text of `tests/messy` becomes. `removed` are the words that left the body for a warning, in any order. */
type Expected = Readonly<{
  title: string | null
  published_at: string | null
  modified_at: string | null
  authors: readonly string[]
  blocks: readonly Readonly<{ kind: string; text: string }>[]
  faq: readonly Readonly<{ question: string; answer: string }>[]
  removed: readonly string[]
  source?: string
  warnings?: readonly string[]
}>

const folder = decodeURI(new URL('../../messy/', import.meta.url).pathname)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
const context = { now: Date.parse('2025-01-01T00:00:00Z'), timeZone: 'UTC' }
const silent = new Set(['title_inferred', 'date_ambiguous', 'weekday_differs'])

describe('normalise of a messy text', () => {
  for (const file of names)
    it(`reads ${file}`, () => {
      const content = readFileSync(`${folder}${file}`, 'utf8')
      const expected = JSON.parse(readFileSync(`${folder}${file.replace('.txt', '.json')}`, 'utf8')) as Expected
      const result = normalise({ content, format: 'text' }, context)
      if (!result.ok) throw new Error(result.error.reason)
      const { title, published_at, modified_at, authors, blocks, faq, source, provenance, warnings } = result.value
      expect({
        title: provenance.title === 'inferred' ? null : title,
        published_at,
        modified_at,
        authors,
        blocks: blocks.map(({ kind, text }) => ({ kind, text })),
        faq: faq.map(({ question, answer }) => ({ question, answer })),
        removed: warnings
          .filter(({ code }) => !silent.has(code))
          .map(({ detail }) => detail)
          .sort(),
      }).toEqual({
        title: expected.title,
        published_at: expected.published_at,
        modified_at: expected.modified_at,
        authors: expected.authors,
        blocks: expected.blocks,
        faq: expected.faq,
        removed: [...expected.removed].sort(),
      })
      expect(source?.name).toBe(expected.source)
      expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining([...(expected.warnings ?? [])]))
    })

  it('meets a large and varied corpus', () => expect(names.length).toBeGreaterThanOrEqual(50))
})
