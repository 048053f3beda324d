import { byOrigin, storedArticle, storedTopic } from './articleStore.ts'
import { type Row, runBatch } from './d1.ts'
import type { StoredArticle, StoredTopic } from './stored.ts'

/** Which articles to list: every given filter must hold. */
export type ArticleFilter = Readonly<{
  topic?: string
  source?: string
  status?: string
  /** Milliseconds since 1970: accepted or changed since then. */
  since?: string
  /** Ids to choose from, as a search found them. */
  ids?: readonly string[]
  limit: number
  after?: Readonly<{ sort_at: number; id: string }>
}>

/** Articles newest first, with their topics; one more than `limit` tells that there is a next page. */
export const listArticles = async (
  db: D1Database,
  filter: ArticleFilter,
): Promise<readonly Readonly<{ article: StoredArticle; topics: readonly StoredTopic[] }>[]> => {
  const where: string[] = []
  const values: unknown[] = []
  const and = (sql: string, ...bound: unknown[]): void => {
    where.push(sql)
    values.push(...bound)
  }
  const from = filter.topic === undefined ? 'articles a' : 'article_topics t JOIN articles a ON a.id = t.article_id'
  const order = filter.topic === undefined ? 'a' : 't'
  // With a topic, what its digests are made of, unless another status is asked for: one range of one index.
  if (filter.topic !== undefined)
    and(
      't.topic = ? AND t.visible = ?',
      filter.topic,
      filter.status === undefined || filter.status === 'published' ? 1 : 0,
    )
  if (filter.source !== undefined) and('a.source_key = ?', filter.source)
  if (filter.status === undefined) and("a.status IN ('published', 'held')")
  else and('a.status = ?', filter.status)
  if (filter.since !== undefined) and('a.changed_at >= ?', filter.since)
  if (filter.ids !== undefined) and('a.id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.ids))
  if (filter.after !== undefined)
    and(
      `(${order}.sort_at < ? OR (${order}.sort_at = ? AND a.id > ?))`,
      filter.after.sort_at,
      filter.after.sort_at,
      filter.after.id,
    )
  const page = `SELECT a.* FROM ${from} WHERE ${where.join(' AND ')} ORDER BY ${order}.sort_at DESC, a.id LIMIT ${filter.limit + 1}`
  const [articles, topics] = await runBatch(db, [
    db.prepare(page).bind(...values),
    db
      .prepare(`SELECT t.topic AS slug, t.article_id, n.name, t.origin, t.score, t.why, t.pinned, t.sequence
      FROM article_topics t JOIN topics n ON n.slug = t.topic WHERE t.article_id IN (SELECT id FROM (${page}))`)
      .bind(...values),
  ])
  const topicsOf = Map.groupBy(topics?.results ?? [], (row: Row) => String(row.article_id))
  return Promise.all(
    (articles?.results ?? []).map(async (row) => ({
      article: await storedArticle(row),
      topics: (topicsOf.get(String(row.id)) ?? []).map(storedTopic).sort(byOrigin),
    })),
  )
}

const pageSize = 100

/** The newest articles, at most `limit`, read page by page so that no more than one page is held. */
export async function* newestArticles(
  db: D1Database,
  limit: number,
): AsyncIterable<Readonly<{ article: StoredArticle; topics: readonly StoredTopic[] }>> {
  let left = limit
  let after: ArticleFilter['after']
  while (left > 0) {
    const size = Math.min(pageSize, left)
    const found = await listArticles(db, { limit: size, ...(after === undefined ? {} : { after }) })
    yield* found.slice(0, size)
    const last = found[size - 1]?.article
    if (found.length <= size || last === undefined) return
    after = { sort_at: last.sort_at, id: last.id }
    left -= size
  }
}
