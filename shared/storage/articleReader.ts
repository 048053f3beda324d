import { storedArticle, storedTopic } from './articleStore.ts'
import type { Row } from './d1.ts'
import type { StoredArticle, StoredTopic } from './stored.ts'

/** What an operator set for a source: the meta row `source:{key}`, as JSON. */
export type SourceRule = Readonly<{
  /** Article pages show the beginning and link to the publisher for the rest. */
  excerpt: boolean
  /** Article pages ask search engines to leave them out. */
  noindex: boolean
}>

export type ReadArticle = Readonly<{ article: StoredArticle; topics: readonly StoredTopic[]; rule: SourceRule }>

/** An article as sitemaps list it. */
export type ListedArticle = Readonly<{
  id: string
  title: string
  source: string | null
  language: string
  published_at: string | null
  changed_at: string
}>

/** A shown article without its text. */
export type ArticleHead = ListedArticle & Readonly<{ url: string | null; received_at: string }>

export interface ArticleReader {
  /** The article with its topics, whatever its status; null when it was never seen. */
  byId(id: string): Promise<ReadArticle | null>
  /** How many articles are published, those that are not listed included. */
  count(): Promise<number>
  /** The newest articles that search engines may list, from this time (milliseconds) on; those that have a date. */
  newest(since: number, limit: number): Promise<readonly ListedArticle[]>
  /** The articles that search engines may list, of ids from `from` up to `before`. */
  between(from: string, before: string, limit: number): Promise<readonly Pick<ListedArticle, 'id' | 'changed_at'>[]>
  /** Those of these articles that may be shown, by id. */
  heads(ids: readonly string[]): Promise<ReadonlyMap<string, ArticleHead>>
}

/** What search engines may list: published, not another article's copy, of a source that has nothing against it. */
const indexable = `status = 'published' AND duplicate_of IS NULL AND (source_key IS NULL OR source_key NOT IN (
  SELECT substr(name, 8) FROM meta WHERE name >= 'source:' AND name < 'source;' AND json_valid(value) AND value ->> 'noindex' = 1))`

export const d1ArticleReader = (db: D1Database): ArticleReader => ({
  async byId(id) {
    const [articles, topics, rules] = await db.batch<Row>([
      db
        .prepare(`SELECT id, revision, status, etag, source_key, received_at, changed_at, sort_at, release_at, duplicate_of, story,
          correction, corrected_at, pipeline_version, registry_version, hex(document) AS document FROM articles WHERE id = ?`)
        .bind(id),
      db
        .prepare(`SELECT t.topic AS slug, n.name, t.origin, t.score, t.why, t.pinned, t.sequence
          FROM article_topics t JOIN topics n ON n.slug = t.topic WHERE t.article_id = ? ORDER BY t.score DESC, t.topic`)
        .bind(id),
      db
        .prepare("SELECT value FROM meta WHERE name = 'source:' || (SELECT source_key FROM articles WHERE id = ?)")
        .bind(id),
    ])
    const row = articles?.results[0]
    if (row === undefined) return null
    return {
      article: await storedArticle(row),
      topics: (topics?.results ?? []).map(storedTopic),
      rule: sourceRule(rules?.results[0]?.value),
    }
  },
  async count() {
    const row = await db.prepare("SELECT value FROM counters WHERE name = 'articles:published'").first<Row>()
    return Math.max(0, Number(row?.value ?? 0))
  },
  async newest(since, limit) {
    const { results } = await db
      .prepare(`SELECT id, title, source_name, language, published_at, changed_at FROM articles
        WHERE sort_at >= ? AND published_at IS NOT NULL AND ${indexable} ORDER BY sort_at DESC, id LIMIT ?`)
      .bind(since, limit)
      .all<Row>()
    return results.map(listedArticle)
  },
  async between(from, before, limit) {
    const { results } = await db
      .prepare(`SELECT id, changed_at FROM articles WHERE id >= ? AND id < ? AND ${indexable} ORDER BY id LIMIT ?`)
      .bind(from, before, limit)
      .all<Row>()
    return results.map((row) => ({ id: String(row.id), changed_at: String(row.changed_at) }))
  },
  async heads(ids) {
    if (ids.length === 0) return new Map()
    const { results } = await db
      .prepare(`SELECT id, title, url, source_name, language, published_at, received_at, changed_at FROM articles
        WHERE id IN (SELECT value FROM json_each(?)) AND status = 'published'`)
      .bind(JSON.stringify(ids))
      .all<Row>()
    return new Map(
      results.map((row) => [
        String(row.id),
        { ...listedArticle(row), url: textOrNull(row.url), received_at: String(row.received_at) },
      ]),
    )
  },
})

const listedArticle = (row: Row): ListedArticle => ({
  id: String(row.id),
  title: String(row.title),
  source: textOrNull(row.source_name),
  language: String(row.language),
  published_at: textOrNull(row.published_at),
  changed_at: String(row.changed_at),
})

const textOrNull = (cell: Row[string] | undefined): string | null =>
  cell === null || cell === undefined ? null : String(cell)

const sourceRule = (value: unknown): SourceRule => {
  const none = { excerpt: false, noindex: false }
  if (typeof value !== 'string') return none
  try {
    const rule = JSON.parse(value) as Partial<SourceRule> | null
    return { excerpt: rule?.excerpt === true, noindex: rule?.noindex === true }
  } catch {
    // An operator's slip of the pen must not take the pages down.
    return none
  }
}
