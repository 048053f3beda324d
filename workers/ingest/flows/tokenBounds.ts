import { topicSlug } from '#domain/topics/topicSlug'
import type { KnownArticle } from '#storage/articleStore'
import type { Token } from '#storage/tokenStore'
import { ProblemError } from '../http/problems.ts'

/** A token that is bound to sources may write only theirs. */
export const requireSource = (token: Token, source_key: string | null): void => {
  if (token.sources.length > 0 && (source_key === null || !token.sources.includes(source_key)))
    throw new ProblemError({ name: 'source_forbidden', detail: `the token may write ${token.sources.join(', ')}` })
}

/** A token that is bound to topics may name only these. */
export const requireTopics = (token: Token, names: readonly string[]): void => {
  if (token.topics.length === 0) return
  for (const name of names) {
    const slug = topicSlug(name)
    if (!slug.ok || !token.topics.includes(slug.value))
      throw new ProblemError({ name: 'topic_forbidden', detail: `the token may name ${token.topics.join(', ')}` })
  }
}

/** A bound token cannot touch what is there already of another source, or filed by name under other topics alone. */
export const requireOwn = (token: Token, { article, topics }: KnownArticle): void => {
  // Of an erased article neither is known any more.
  if (article.status === 'erased') return
  requireSource(token, article.source_key)
  const named = topics.filter((topic) => topic.origin === 'explicit')
  if (token.topics.length > 0 && named.length > 0 && !named.some((topic) => token.topics.includes(topic.slug)))
    throw new ProblemError({ name: 'topic_forbidden', detail: 'the article is filed under other topics' })
}
