import type { Edition } from '#domain/edition'

/** What a topic of the registry shows before its first article. It has no number: nothing was frozen. */
export const emptyEdition = (topic: Readonly<{ slug: string; name: string; description: string }>): Edition => ({
  topic: { slug: topic.slug, name: topic.name, description: topic.description },
  edition: 0,
  hash: '0'.repeat(64),
  window: { kind: 'latest', from: null, to: null },
  generated_at: new Date(0).toISOString(),
  sequence: 0,
  summary: [],
  stories: [],
  faq: [],
  entities: [],
  timeline: [],
  related: [],
  counts: { articles: 0, stories: 0, sources: 0 },
  dropped: {},
})
