import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NormalisedArticle } from '../../../shared/domain/article.ts'
import { buildEdition } from '../../../shared/domain/editions/buildEdition.ts'
import { editionArticleOf } from '../../../shared/domain/editions/editionArticleOf.ts'
import { editionHash } from '../../../shared/domain/editions/editionHash.ts'
import { normalise } from '../../../shared/domain/normalise/normalise.ts'

const folder = join(import.meta.dirname, '../../samples')
const formats = { txt: 'text', md: 'markdown', html: 'html' } as const
const context = { now: Date.parse('2026-11-25T00:00:00Z'), timeZone: 'UTC' }

const samples = new Map<string, NormalisedArticle>()
for (const file of readdirSync(folder)) {
  const ending = file.split('.').at(-1)
  if (file === 'README.md' || (ending !== 'txt' && ending !== 'md' && ending !== 'html')) continue
  const article = normalise({ content: readFileSync(join(folder, file), 'utf8'), format: formats[ending] }, context)
  if (article.ok) samples.set(file, article.value)
}
const articles = [...samples].map(([id, article]) => editionArticleOf(article, { id, topics: [] }))
const topic = { slug: 'samples', name: 'Samples', description: '' }
const storyOf = (file: string): string =>
  buildEdition(topic, articles).content.stories.find((story) => story.articles.some(({ id }) => id === file))?.id ?? ''

describe('the edition of the samples', () => {
  it('is the same for every order of its articles', () => {
    const expected = editionHash(buildEdition(topic, articles).content)
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(editionHash(buildEdition(topic, shuffled).content)).toBe(expected)
      }),
      { numRuns: 10 },
    )
  })

  it('summarises in sentences that stand word for word in the blocks they name', () => {
    const { summary } = buildEdition(topic, articles).content
    expect(summary.length).toBeGreaterThan(2)
    for (const { text, article, block } of summary)
      expect(samples.get(article)?.blocks.find(({ id }) => id === block)?.text).toContain(text)
  })

  it('joins what reports one event and parts what does not', () => {
    expect(storyOf('museum-arrest.html')).toBe(storyOf('museum-theft.txt'))
    expect(storyOf('rail-strike-ends.html')).toBe(storyOf('rail-strike.txt'))
    expect(storyOf('arctic-pact-wire.txt')).toBe(storyOf('arctic-pact.txt'))
    expect(
      new Set(['museum-theft.txt', 'rail-strike.txt', 'arctic-pact.txt', 'wheat-harvest.html'].map(storyOf)).size,
    ).toBe(4)
  })
})
