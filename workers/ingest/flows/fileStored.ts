import { fileArticle } from '#domain/topics/fileArticle'
import type { ArticleChange } from '#storage/articleStore'
import type { Overrides, StoredDocument } from '#storage/stored'
import type { Registry } from './registry.ts'

/** The topics of a document under the registry as it is, less those an editor excluded. */
export const fileStored = (
  document: StoredDocument,
  source_key: string | null,
  overrides: Overrides | null,
  registry: Registry,
): ArticleChange['topics'] => {
  const { title, blocks, faq, language, explicit_topics } = document
  const excluded = overrides?.excluded ?? []
  const pinned = overrides?.pinned ?? []
  return fileArticle(
    { title, blocks, faq, language, source_key },
    {
      explicit: explicit_topics,
      matcher: registry.matcher,
      defaults: registry.snapshot.defaults,
      model: registry.model,
    },
  )
    .filter((topic) => !excluded.includes(topic.slug))
    .map((topic) => ({
      ...topic,
      pinned: pinned.includes(topic.slug),
      declared: topic.origin === 'default' ? 'default' : 'explicit',
    }))
}
