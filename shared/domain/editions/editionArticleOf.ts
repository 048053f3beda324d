import type { NormalisedArticle } from '../article.ts'
import { topicSlug } from '../topics/topicSlug.ts'
import { sourceKey } from '../url/sourceKey.ts'
import { articleFeatures } from './articleFeatures.ts'
import { dateTime } from './dateTime.ts'
import type { EditionArticle } from './editionArticle.ts'

/** A normalised article as editions take it, where no store knows more about it. `topics` are names, as submitted. */
export const editionArticleOf = (
  article: NormalisedArticle,
  { id, topics }: Readonly<{ id: string; topics: readonly string[] }>,
): EditionArticle => {
  const published = dateTime(article.published_at)
  const modified = dateTime(article.modified_at)
  return {
    id,
    fingerprint: article.fingerprint,
    title: article.title,
    url: article.url,
    source: article.source?.name ?? null,
    source_key: sourceKey(article.source),
    language: article.language,
    published_at: article.published_at,
    sort_at: published ?? modified ?? 0,
    last_change: Math.max(published ?? 0, modified ?? 0),
    corrected: false,
    pinned: false,
    topics: topics.flatMap((name) => {
      const slug = topicSlug(name)
      return slug.ok ? [{ slug: slug.value, name }] : []
    }),
    entities: article.entities,
    faq: article.faq,
    features: articleFeatures(article),
  }
}
