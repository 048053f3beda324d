import { describe, expect, it } from 'vitest'
import { maskArticles } from '#domain/editions/maskArticles'
import { anEdition, aStory, aStoryArticle } from '../../digest/builders.ts'

describe('maskArticles', () => {
  const edition = anEdition({
    stories: [
      aStory({
        articles: [
          aStoryArticle({ id: 'a-secret', title: 'Secret title' }),
          aStoryArticle({ id: 'a-kept', title: 'Kept title' }),
        ],
        id: 'a-secret',
        headline: 'Secret title',
        lead: 'Secret lead.',
      }),
      aStory({ id: 's-gone', articles: [aStoryArticle({ id: 'a-secret-too' })] }),
    ],
    summary: [
      { text: 'A secret sentence.', article: 'a-secret', block: 'b1' },
      { text: 'Mira Kept said so.', article: 'a-kept', block: 'b1' },
    ],
    faq: [
      { id: 'q-1', question: 'Secret?', answer: 'Yes.', article: 'a-secret', also: [] },
      {
        id: 'q-2',
        question: 'Kept?',
        answer: 'Yes.',
        article: 'a-kept',
        also: [{ answer: 'Secret.', article: 'a-secret', conflicts: false }],
      },
    ],
    timeline: [{ date: '2023-11-15', text: 'A secret day.', article: 'a-secret-too' }],
    entities: [
      { name: 'Secret Person', kind: 'person', count: 2 },
      { name: 'Mira Kept', kind: 'person', count: 1 },
    ],
  })
  const masked = maskArticles(edition, new Set(['a-secret', 'a-secret-too']))

  it('leaves nothing of a hidden article', () => {
    expect(JSON.stringify(masked).toLowerCase()).not.toContain('secret')
    expect(masked.entities).toEqual([{ name: 'Mira Kept', kind: 'person', count: 1 }])
  })
  it('lets the next article lead the story', () =>
    expect(masked.stories).toMatchObject([{ id: 'a-kept', headline: 'Kept title', lead: '' }]))
  it('keeps number and hash, and says how many are missing', () => {
    expect(masked).toMatchObject({ edition: edition.edition, hash: edition.hash, dropped: { withdrawn: 2 } })
    expect(masked.counts).toEqual({ articles: 1, stories: 1, sources: 1 })
  })
  it('counts on from what was taken out before, so that what is served has another ETag', () =>
    expect(maskArticles(masked, new Set(['a-kept'])).dropped).toEqual({ withdrawn: 3 }))
  it('changes nothing when nothing is hidden', () => expect(maskArticles(edition, new Set())).toBe(edition))
})
