import type { Edition, Story, StoryArticle } from '#domain/edition'
import { sha256Hex } from '#kit/hash'

/** Values that show only what a case is about. */
export const aStoryArticle = (parts: Partial<StoryArticle> = {}): StoryArticle => ({
  id: 'a-harbour-bridge',
  title: 'Harbour bridge reopens to cyclists',
  url: 'https://courier.example/harbour-bridge',
  source: 'Harbour Courier',
  published_at: '2023-11-15',
  language: 'en',
  corrected: false,
  ...parts,
})

export const aStory = (parts: Partial<Story> = {}): Story => ({
  id: 's-bridge',
  headline: 'Harbour bridge reopens to cyclists',
  lead: 'The crossing was closed for eleven months.',
  articles: [aStoryArticle()],
  ...parts,
})

export const anEdition = (parts: Partial<Edition> = {}): Edition => {
  const stories = parts.stories ?? [aStory()]
  const content = {
    topic: { slug: 'transport', name: 'Transport', description: 'Roads, rails and everything that moves.' },
    summary: [{ text: 'The crossing was closed for eleven months.', article: 'a-harbour-bridge', block: 'b1' }],
    faq: [],
    entities: [],
    timeline: [],
    related: [],
    counts: {
      articles: stories.flatMap((story) => story.articles).length,
      stories: stories.length,
      sources: new Set(stories.flatMap((story) => story.articles.map((article) => article.source))).size,
    },
    ...parts,
    stories,
  }
  return {
    edition: 1,
    hash: sha256Hex(JSON.stringify(content)),
    window: { kind: 'latest', from: '2023-11-15T00:00:00.000Z', to: '2023-11-15T00:00:00.000Z' },
    generated_at: '2023-11-15T12:00:00.000Z',
    sequence: 1,
    dropped: {},
    ...content,
  }
}
