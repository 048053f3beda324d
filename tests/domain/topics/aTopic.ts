import type { Topic, TopicRules } from '#domain/topic'
import type { FilableArticle } from '#domain/topics/readSections'

/** A topic that shows only what the case is about. */
export const aTopic = (slug: string, rules: Partial<TopicRules> | null = null, rest: Partial<Topic> = {}): Topic => ({
  slug,
  name: slug,
  description: '',
  aliases: [],
  parent: null,
  rules:
    rules === null
      ? null
      : { any: [], all: [], none: [], weights: {}, threshold: 1, sources: [], languages: [], ...rules },
  ...rest,
})

/** An article of a title and paragraphs. */
export const anArticle = (
  title: string,
  paragraphs: readonly string[] = [],
  rest: Partial<FilableArticle> = {},
): FilableArticle => ({
  title,
  blocks: paragraphs.map((text, index) => ({ id: `b${index + 1}`, kind: 'paragraph', text })),
  faq: [],
  language: 'en',
  source_key: null,
  ...rest,
})
