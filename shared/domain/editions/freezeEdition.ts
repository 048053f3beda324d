import type { Edition, EditionContent } from '../edition.ts'
import { buildEdition, type EditionOptions } from './buildEdition.ts'
import type { EditionArticle } from './editionArticle.ts'
import { editionHash } from './editionHash.ts'

/** The first edition of articles that no store keeps: hashed, dated by its newest article, so that equal input gives equal bytes. */
export const freezeEdition = (
  topic: EditionContent['topic'],
  articles: readonly EditionArticle[],
  options: EditionOptions,
): Edition => {
  const { content, dropped } = buildEdition(topic, articles, options)
  const days = content.stories
    .flatMap((story) => story.articles.flatMap(({ published_at }) => published_at?.slice(0, 10) ?? []))
    .sort()
  const changed = Math.max(0, ...articles.map(({ last_change }) => last_change))
  return {
    ...content,
    edition: 1,
    hash: editionHash(content),
    window: { kind: 'latest', from: days[0] ?? null, to: days.at(-1) ?? null },
    generated_at: new Date(changed).toISOString(),
    sequence: 0,
    dropped,
  }
}
