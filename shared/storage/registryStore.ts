import type { Topic } from '#domain/topic'
import { topicSlug } from '#domain/topics/topicSlug'
import { type Row, runBatch } from './d1.ts'
import { eraseAnew } from './jobStore.ts'
import { raiseRegistry, topicOf } from './topicStore.ts'

/** A topic of the registry with its figures. */
export type TopicRecord = Topic &
  Readonly<{ article_count: number; sequence: number; edition: number; generated_at: string | null }>

/** The registry as editors change it. Every change raises `registry_version`, and so holds from the next request. */
export interface RegistryStore {
  list(): Promise<readonly TopicRecord[]>
  bySlug(slug: string): Promise<TopicRecord | null>
  /** The slug that an old one leads to, or null. */
  redirect(slug: string): Promise<string | null>
  /** Creates or replaces a topic's entry; true when it was created. */
  put(topic: Topic, at: string): Promise<boolean>
  /** Moves everything of `from` under `to` and lets the old slug lead there; merges where `to` exists. */
  move(from: string, to: Topic, at: string): Promise<void>
  /** Whether articles are given the topics that come out of the box. */
  defaults(): Promise<boolean>
  setDefaults(on: boolean): Promise<void>
  /** Removes a topic, its filing and its editions. Articles that were in it stay out of it, whatever they name or say. */
  remove(slug: string, at: string): Promise<void>
}

export const d1RegistryStore = (db: D1Database): RegistryStore => ({
  async list() {
    const { results } = await db.prepare('SELECT * FROM topics ORDER BY slug').all<Row>()
    return results.map(recordOf)
  },
  async bySlug(slug) {
    const row = await db.prepare('SELECT * FROM topics WHERE slug = ?').bind(slug).first<Row>()
    return row === null ? null : recordOf(row)
  },
  async redirect(slug) {
    const row = await db.prepare('SELECT target FROM topic_redirects WHERE slug = ?').bind(slug).first<Row>()
    return row === null ? null : String(row.target)
  },
  async put(topic, at) {
    const results = await runBatch(db, [
      db.prepare('SELECT 1 AS there FROM topics WHERE slug = ?').bind(topic.slug),
      upsert(db, topic, at),
      // A slug that led elsewhere is a topic of its own from now on.
      db.prepare('DELETE FROM topic_redirects WHERE slug = ?').bind(topic.slug),
      note(db, topic.slug, at),
      raiseRegistry(db),
    ])
    return (results[0]?.results.length ?? 0) === 0
  },
  async move(from, to, at) {
    await runBatch(db, [
      upsert(db, to, at),
      db
        .prepare(
          'UPDATE topics SET sequence = MAX(sequence, (SELECT sequence FROM topics WHERE slug = ?1)) + 1 WHERE slug = ?2',
        )
        .bind(from, to.slug),
      db
        .prepare(
          'UPDATE OR IGNORE article_topics SET topic = ?2, sequence = (SELECT sequence FROM topics WHERE slug = ?2) WHERE topic = ?1',
        )
        .bind(from, to.slug),
      db.prepare('DELETE FROM article_topics WHERE topic = ?').bind(from),
      db
        .prepare(
          'UPDATE OR IGNORE editions SET topic = ?2 WHERE topic = ?1 AND NOT EXISTS (SELECT 1 FROM editions WHERE topic = ?2)',
        )
        .bind(from, to.slug),
      eraseAnew(db, null),
      db
        .prepare(`UPDATE topics SET article_count = (SELECT COUNT(*) FROM article_topics WHERE topic = ?1 AND visible = 1),
          edition = MAX(edition, COALESCE((SELECT MAX(edition) FROM editions WHERE topic = ?1), 0)) WHERE slug = ?1`)
        .bind(to.slug),
      db.prepare('DELETE FROM topics WHERE slug = ?').bind(from),
      db.prepare('UPDATE topics SET parent = ?2 WHERE parent = ?1').bind(from, to.slug),
      db.prepare('UPDATE topic_redirects SET target = ?2 WHERE target = ?1').bind(from, to.slug),
      db.prepare('INSERT OR REPLACE INTO topic_redirects (slug, target) VALUES (?, ?)').bind(from, to.slug),
      db.prepare('DELETE FROM topic_redirects WHERE slug = ?').bind(to.slug),
      note(db, to.slug, at),
      note(db, from, at),
      raiseRegistry(db),
    ])
  },
  async defaults() {
    const row = await db.prepare("SELECT value FROM meta WHERE name = 'default_topics'").first<Row>()
    return row?.value !== 'off'
  },
  async setDefaults(on) {
    await runBatch(db, [
      db
        .prepare(
          "INSERT INTO meta (name, value) VALUES ('default_topics', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )
        .bind(on ? 'on' : 'off'),
      raiseRegistry(db),
    ])
  },
  async remove(slug, at) {
    const called = await slugsOf(db, slug)
    // Topics that share articles with it name it as related: they are published anew, or its link would lead nowhere.
    const beside = `SELECT other.topic FROM article_topics own JOIN article_topics other ON other.article_id = own.article_id
      WHERE own.topic = ?1 AND other.topic <> ?1`
    await runBatch(db, [
      db.prepare(`UPDATE topics SET sequence = sequence + 1 WHERE slug IN (${beside})`).bind(slug),
      db
        .prepare(`INSERT INTO outbox (kind, key, sequence, created_at)
          SELECT 'topic', slug, sequence, ?2 FROM topics WHERE slug IN (${beside})
          ON CONFLICT (kind, key) DO UPDATE SET sequence = excluded.sequence`)
        .bind(slug, Date.parse(at)),
      ...called.map((excluded) =>
        db
          .prepare(`INSERT INTO overrides (article_id, fields, at)
            SELECT article_id, json_object('excluded', json_array(?3)), ?2 FROM article_topics WHERE topic = ?1
            ON CONFLICT (article_id) DO UPDATE SET at = excluded.at,
              fields = json_set(fields, '$.excluded', json_insert(COALESCE(fields -> 'excluded', '[]'), '$[#]', ?3))`)
          .bind(slug, at, excluded),
      ),
      db.prepare('DELETE FROM article_topics WHERE topic = ?').bind(slug),
      db.prepare('DELETE FROM editions WHERE topic = ?').bind(slug),
      db.prepare('DELETE FROM topics WHERE slug = ?').bind(slug),
      db.prepare('UPDATE topics SET parent = NULL WHERE parent = ?').bind(slug),
      db.prepare('DELETE FROM topic_redirects WHERE slug = ?1 OR target = ?1').bind(slug),
      note(db, slug, at),
      raiseRegistry(db),
    ])
  },
})

/**
 * Every slug that an article may mean a topic by: its own, old ones, and those that its name and aliases
 * make, unless another topic has them.
 */
const slugsOf = async (db: D1Database, slug: string): Promise<readonly string[]> => {
  const [redirects, topics] = await db.batch<Row>([
    db.prepare('SELECT slug FROM topic_redirects WHERE target = ?').bind(slug),
    db.prepare('SELECT * FROM topics WHERE slug = ?').bind(slug),
  ])
  const names = (topics?.results ?? []).map(topicOf).flatMap(({ name, aliases }) => [name, ...aliases])
  const made = names.map(topicSlug).flatMap((read) => (read.ok ? [read.value] : []))
  const { results } = await db
    .prepare('SELECT slug FROM topics WHERE slug <> ?1 AND slug IN (SELECT value FROM json_each(?2))')
    .bind(slug, JSON.stringify(made))
    .all<Row>()
  const others = new Set(results.map((row) => row.slug))
  const old = (redirects?.results ?? []).map((row) => String(row.slug))
  return [...new Set([slug, ...old, ...made.filter((name) => !others.has(name))])]
}

const upsert = (db: D1Database, topic: Topic, at: string): D1PreparedStatement =>
  db
    .prepare(`INSERT INTO topics (slug, name, description, aliases, parent, rules, origin, sequence, created_at, updated_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'editor', 1, ?7, ?7)
      ON CONFLICT (slug) DO UPDATE SET name = excluded.name, description = excluded.description, aliases = excluded.aliases,
        parent = excluded.parent, rules = excluded.rules, origin = 'editor',
        sequence = sequence + 1, updated_at = excluded.updated_at`)
    .bind(
      topic.slug,
      topic.name,
      topic.description,
      JSON.stringify(topic.aliases),
      topic.parent,
      topic.rules === null ? null : JSON.stringify(topic.rules),
      at,
    )

/** Leaves a note for the topic's publisher: to build what it now is, or, where it is gone, to take it from what is served. */
const note = (db: D1Database, slug: string, at: string): D1PreparedStatement =>
  db
    .prepare(`INSERT INTO outbox (kind, key, sequence, created_at)
      VALUES ('topic', ?1, COALESCE((SELECT sequence FROM topics WHERE slug = ?1), 0), ?2)
      ON CONFLICT (kind, key) DO UPDATE SET sequence = excluded.sequence`)
    .bind(slug, Date.parse(at))

const recordOf = (row: Row): TopicRecord => ({
  ...topicOf(row),
  article_count: Number(row.article_count),
  sequence: Number(row.sequence),
  edition: Number(row.edition),
  generated_at: row.generated_at === null ? null : String(row.generated_at),
})
