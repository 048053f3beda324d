import type { Edition } from '#domain/edition'
import { topicSlug } from '#domain/topics/topicSlug'
import type { Row } from './d1.ts'
import { gunzipJson } from './gzipJson.ts'

/** What the registry says of a slug: a topic, another slug that took its place, or nothing. */
export type TopicLookup = Readonly<
  { kind: 'topic'; topic: ReadTopic } | { kind: 'moved'; target: string } | { kind: 'unknown' }
>

export type ReadTopic = Readonly<{
  slug: string
  name: string
  description: string
  sequence: number
  covered_sequence: number
  edition: number
  failing_since: string | null
}>

/** A kept edition, as a list names it. */
export type EditionHead = Readonly<{ edition: number; hash: string; generated_at: string; articles: number }>

export type NewestHeadline = Readonly<{ id: string; title: string; published_at: string | null; language: string }>

/** A topic as the list of topics shows it. */
export type ListedTopic = Readonly<{
  slug: string
  name: string
  description: string
  articles: number
  edition: number
  generated_at: string | null
  newest: readonly NewestHeadline[]
}>

/** Topics whose copy in KV is not the whole truth. */
export type Behind = Readonly<{ edition: number; failing_since: string | null; waiting_since: number | null }>

/** What readers need of D1. Nothing here writes. */
export interface DigestReader {
  /** The topic of a slug. Its name in another spelling (`Climate Change` for `climate-change`) has moved to the slug. */
  topic(slug: string): Promise<TopicLookup>
  /** From the primary: it sees every write that was answered. */
  freshTopic(slug: string): Promise<TopicLookup>
  edition(slug: string, number: number): Promise<Edition | null>
  freshEdition(slug: string, number: number): Promise<Edition | null>
  /** Kept editions, newest first, older than `before`. */
  editions(slug: string, before: number, limit: number): Promise<readonly EditionHead[]>
  /** Topics whose newest edition is not in KV, whose rebuild fails, or whose changes wait since before `waitingBefore`. */
  behind(waitingBefore: number): Promise<ReadonlyMap<string, Behind>>
  /** Topics that have articles, each with its newest headlines: named ones before those out of the box, then most articles first. */
  listed(limit: number, headlines: number): Promise<readonly ListedTopic[]>
  /** All topics that have articles, by slug. */
  withArticles(limit: number): Promise<readonly Pick<ListedTopic, 'slug' | 'generated_at'>[]>
  /** Which of these articles may no longer be shown. */
  hidden(ids: readonly string[]): Promise<readonly string[]>
}

export const d1DigestReader = (db: D1Database): DigestReader => ({
  topic: (slug) => topicMeant(db, slug),
  freshTopic: (slug) => topicMeant(db.withSession('first-primary'), slug),
  edition: (slug, number) => editionIn(db, slug, number),
  freshEdition: (slug, number) => editionIn(db.withSession('first-primary'), slug, number),
  async editions(slug, before, limit) {
    const { results } = await db
      .prepare(
        'SELECT edition, hash, generated_at, articles FROM editions WHERE topic = ? AND edition < ? ORDER BY edition DESC LIMIT ?',
      )
      .bind(slug, before, limit)
      .all<Row>()
    return results.map((row) => ({
      edition: Number(row.edition),
      hash: String(row.hash),
      generated_at: String(row.generated_at),
      articles: Number(row.articles),
    }))
  },
  async behind(waitingBefore) {
    const [late, waiting] = await db.batch<Row>([
      db
        .prepare(`SELECT slug, edition, failing_since FROM topics INDEXED BY topics_behind
        WHERE edition <> published_edition OR failing_since IS NOT NULL LIMIT ?`)
        .bind(behindMax),
      // Bounded before it is filtered: the outbox has no index by age, and may be long.
      db
        .prepare(`SELECT key, created_at FROM (SELECT key, created_at FROM outbox WHERE kind = 'topic' LIMIT ?)
          WHERE created_at < ?`)
        .bind(behindMax, waitingBefore),
    ])
    const behind = new Map<string, Behind>()
    for (const row of late?.results ?? [])
      behind.set(String(row.slug), {
        edition: Number(row.edition),
        failing_since: textOrNull(row.failing_since),
        waiting_since: null,
      })
    for (const row of waiting?.results ?? []) {
      const slug = String(row.key)
      const known = behind.get(slug) ?? { edition: 0, failing_since: null }
      behind.set(slug, { ...known, waiting_since: Number(row.created_at) })
    }
    return behind
  },
  async listed(limit, headlines) {
    const { results } = await db
      .prepare(`SELECT t.slug, t.name, t.description, t.article_count, t.edition, t.generated_at,
          (SELECT json_group_array(json_object('id', id, 'title', title, 'published_at', published_at, 'language', language))
           FROM (SELECT a.id, a.title, a.published_at, a.language FROM article_topics x JOIN articles a ON a.id = x.article_id
             WHERE x.topic = t.slug AND x.visible = 1 AND a.duplicate_of IS NULL
             ORDER BY x.sort_at DESC, x.article_id LIMIT ?2)) AS newest
        FROM topics t WHERE t.article_count > 0 ORDER BY t.origin = 'default', t.article_count DESC, t.slug LIMIT ?1`)
      .bind(limit, headlines)
      .all<Row>()
    return results.map((row) => ({
      slug: String(row.slug),
      name: String(row.name),
      description: String(row.description),
      articles: Number(row.article_count),
      edition: Number(row.edition),
      generated_at: textOrNull(row.generated_at),
      newest: JSON.parse(String(row.newest)) as NewestHeadline[],
    }))
  },
  async withArticles(limit) {
    const { results } = await db
      .prepare('SELECT slug, generated_at FROM topics WHERE article_count > 0 ORDER BY slug LIMIT ?')
      .bind(limit)
      .all<Row>()
    return results.map((row) => ({ slug: String(row.slug), generated_at: textOrNull(row.generated_at) }))
  },
  async hidden(ids) {
    if (ids.length === 0) return []
    const { results } = await db
      .prepare(
        "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND status <> 'published' ORDER BY id",
      )
      .bind(JSON.stringify(ids))
      .all<Row>()
    return results.map((row) => String(row.id))
  },
})

const behindMax = 500

const topicMeant = async (db: D1Database | D1DatabaseSession, name: string): Promise<TopicLookup> => {
  const found = await topicIn(db, name)
  if (found.kind !== 'unknown') return found
  const slug = topicSlug(name)
  if (!slug.ok || slug.value === name) return found
  const meant = await topicIn(db, slug.value)
  return meant.kind === 'topic' ? { kind: 'moved', target: slug.value } : meant
}

const topicIn = async (db: D1Database | D1DatabaseSession, slug: string): Promise<TopicLookup> => {
  const [topics, redirects] = await db.batch<Row>([
    db
      .prepare(
        'SELECT slug, name, description, sequence, covered_sequence, edition, failing_since FROM topics WHERE slug = ?',
      )
      .bind(slug),
    db.prepare('SELECT target FROM topic_redirects WHERE slug = ?').bind(slug),
  ])
  const row = topics?.results[0]
  if (row !== undefined)
    return {
      kind: 'topic',
      topic: {
        slug: String(row.slug),
        name: String(row.name),
        description: String(row.description),
        sequence: Number(row.sequence),
        covered_sequence: Number(row.covered_sequence),
        edition: Number(row.edition),
        failing_since: textOrNull(row.failing_since),
      },
    }
  const target = redirects?.results[0]?.target
  return target === undefined ? { kind: 'unknown' } : { kind: 'moved', target: String(target) }
}

const editionIn = async (db: D1Database | D1DatabaseSession, slug: string, number: number): Promise<Edition | null> => {
  const row = await db
    .prepare('SELECT hex(body) AS body FROM editions WHERE topic = ? AND edition = ?')
    .bind(slug, number)
    .first<Row>()
  return row === null ? null : gunzipJson<Edition>(row.body as string)
}

const textOrNull = (cell: Row[string] | undefined): string | null =>
  cell === null || cell === undefined ? null : String(cell)
