import type { ArticleChange } from './articleStore.ts'
import { guard } from './d1.ts'
import { gzip, gzipJson } from './gzipJson.ts'
import { searchNote, topicNotes } from './outboxNotes.ts'
import type { StoredArticle } from './stored.ts'

/** Visible in digests: published, not excluded. */
const visibleIn = (status: StoredArticle['status']): number => (status === 'published' ? 1 : 0)

/** The statements of one change, in an order in which every guard stands before what it guards. */
export const changeStatements = async (db: D1Database, change: ArticleChange): Promise<D1PreparedStatement[]> => {
  const { before, after } = change
  const { document } = after
  const now = Date.parse(after.changed_at)
  const visible = visibleIn(after.status)
  const affected = affectedTopics(change)
  const slugs = JSON.stringify(affected.map((topic) => topic.slug))
  const statements: D1PreparedStatement[] = []
  const run = (sql: string, ...values: unknown[]): void => void statements.push(db.prepare(sql).bind(...values))

  // Nothing is kept unless the article is still as it was when we decided.
  statements.push(
    before === null
      ? guard(db, "NOT EXISTS (SELECT 1 FROM articles WHERE id = ? AND status != 'erased')", after.id)
      : guard(
          db,
          'EXISTS (SELECT 1 FROM articles WHERE id = ? AND revision = ? AND etag = ?)',
          after.id,
          before.revision,
          before.etag,
        ),
  )

  run(
    `INSERT INTO articles (id, revision, status, etag, fingerprint, title, url, source_key, source_name, language, published_at,
       received_at, changed_at, sort_at, release_at, duplicate_of, story, correction, corrected_at, pipeline_version,
       registry_version, document, features)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, status = excluded.status, etag = excluded.etag,
       fingerprint = excluded.fingerprint, title = excluded.title, url = excluded.url, source_key = excluded.source_key,
       source_name = excluded.source_name, language = excluded.language, published_at = excluded.published_at,
       received_at = excluded.received_at, changed_at = excluded.changed_at, sort_at = excluded.sort_at,
       release_at = excluded.release_at, duplicate_of = excluded.duplicate_of, story = excluded.story,
       correction = excluded.correction, corrected_at = excluded.corrected_at, pipeline_version = excluded.pipeline_version,
       registry_version = excluded.registry_version, document = excluded.document, features = excluded.features`,
    after.id,
    after.revision,
    after.status,
    after.etag,
    document.fingerprint,
    document.title,
    document.url,
    after.source_key,
    document.source?.name ?? null,
    document.language,
    document.published_at,
    after.received_at,
    after.changed_at,
    after.sort_at,
    after.release_at,
    after.duplicate_of,
    after.story,
    after.correction,
    after.corrected_at,
    document.pipeline_version,
    after.registry_version,
    await gzipJson(document),
    await gzipJson(change.features),
  )

  if (change.revision !== null)
    run(
      `INSERT INTO revisions (article_id, revision, kind, at, token_id, correction, raw_revision, document)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, CASE WHEN ?7 THEN ?2 ELSE (SELECT MAX(revision) FROM raws WHERE article_id = ?1) END, ?8)`,
      after.id,
      after.revision,
      change.revision,
      after.changed_at,
      change.tokenId,
      after.corrected_at === after.changed_at ? after.correction : null,
      change.raw === null ? 0 : 1,
      await gzipJson(document),
    )
  if (change.raw !== null)
    run(
      'INSERT INTO raws (article_id, revision, content_type, fields, received_at, bytes, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      after.id,
      after.revision,
      change.raw.content_type,
      JSON.stringify(change.raw.fields),
      after.changed_at,
      change.raw.body.byteLength,
      await gzip(change.raw.body),
    )
  if (change.newIdentities.length > 0)
    run(
      'INSERT INTO identities (key, article_id) SELECT value, ? FROM json_each(?)',
      after.id,
      JSON.stringify(change.newIdentities),
    )

  if (before !== null) run('DELETE FROM faq_entries WHERE article_id = ?', after.id)
  if (document.faq.length > 0)
    run(
      `INSERT INTO faq_entries (article_id, position, id, question, answer)
       SELECT ?, key, value ->> 'id', value ->> 'question', value ->> 'answer' FROM json_each(?)`,
      after.id,
      JSON.stringify(document.faq),
    )

  if (affected.length > 0) {
    run(
      `INSERT INTO topics (slug, name, origin, sequence, article_count, created_at, updated_at)
       SELECT value ->> 'slug', value ->> 'name', value ->> 'declared', 1, MAX(0, value ->> 'delta'), ?1, ?1 FROM json_each(?2) WHERE true
       ON CONFLICT (slug) DO UPDATE SET sequence = sequence + 1, updated_at = excluded.updated_at,
         article_count = MAX(0, article_count + (SELECT value ->> 'delta' FROM json_each(?2) WHERE value ->> 'slug' = slug))`,
      after.changed_at,
      JSON.stringify(affected),
    )
    if (before !== null) run('DELETE FROM article_topics WHERE article_id = ?', after.id)
    run(
      `INSERT INTO article_topics (topic, article_id, visible, sort_at, origin, score, why, pinned, sequence)
       SELECT t.slug, ?, ?, ?, value ->> 'origin', value ->> 'score', value -> 'why', value ->> 'pinned', t.sequence
       FROM json_each(?) JOIN topics t ON t.slug = value ->> 'slug'`,
      after.id,
      visible,
      after.sort_at,
      JSON.stringify(change.topics.map((topic) => ({ ...topic, pinned: topic.pinned ? 1 : 0 }))),
    )
    statements.push(topicNotes(db, slugs, now))
  }
  statements.push(searchNote(db, after.id, now))

  const keysBefore = before === null ? '' : JSON.stringify([before.sort_at, change.storyKeysBefore])
  if (keysBefore !== JSON.stringify([after.sort_at, change.storyKeys])) {
    if (before !== null)
      run(
        'DELETE FROM story_keys WHERE article_id = ? AND at = ? AND key IN (SELECT value FROM json_each(?))',
        after.id,
        before.sort_at,
        JSON.stringify(change.storyKeysBefore),
      )
    run(
      'INSERT OR IGNORE INTO story_keys (key, at, article_id) SELECT value, ?, ? FROM json_each(?)',
      after.sort_at,
      after.id,
      JSON.stringify(change.storyKeys),
    )
  }
  if (change.storyMerges.length > 0)
    run(
      'UPDATE articles SET story = ? WHERE story IN (SELECT value FROM json_each(?))',
      after.story,
      JSON.stringify(change.storyMerges),
    )

  if (change.overrides === null) run('DELETE FROM overrides WHERE article_id = ?', after.id)
  else if (change.overrides !== undefined)
    run(
      `INSERT INTO overrides (article_id, fields, at, token_id) VALUES (?, ?, ?, ?)
       ON CONFLICT (article_id) DO UPDATE SET fields = excluded.fields, at = excluded.at, token_id = excluded.token_id`,
      after.id,
      JSON.stringify(change.overrides),
      after.changed_at,
      change.tokenId,
    )
  run(
    'INSERT INTO audit (at, token_id, action, target, request_id) VALUES (?, ?, ?, ?, ?)',
    after.changed_at,
    change.tokenId,
    change.action,
    after.id,
    change.requestId,
  )
  run(
    `INSERT INTO counters (name, value) SELECT value ->> 'name', value ->> 'by' FROM json_each(?) WHERE true
     ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`,
    JSON.stringify(countersOf(change, statements.length)),
  )
  run('SELECT slug, name, sequence FROM topics WHERE slug IN (SELECT value FROM json_each(?))', slugs)
  return statements
}

/** Every topic that the article is in or was in, with the change of its count of shown articles. */
const affectedTopics = (change: ArticleChange): { slug: string; name: string; declared: string; delta: number }[] => {
  const { before, after, topics, topicsBefore } = change
  const shownBefore = before !== null && visibleIn(before.status) === 1 ? topicsBefore.map((topic) => topic.slug) : []
  const shownAfter = visibleIn(after.status) === 1 ? topics.map((topic) => topic.slug) : []
  const all = new Map<string, { slug: string; name: string; declared: string }>()
  for (const topic of topicsBefore) all.set(topic.slug, { slug: topic.slug, name: topic.name, declared: 'explicit' })
  for (const topic of topics) all.set(topic.slug, { slug: topic.slug, name: topic.name, declared: topic.declared })
  return [...all.values()].map((topic) => ({
    ...topic,
    delta: Number(shownAfter.includes(topic.slug)) - Number(shownBefore.includes(topic.slug)),
  }))
}

/** Running totals, so that `status` never counts rows: articles by status and pipeline version, rows written today. */
const countersOf = (change: ArticleChange, statements: number): { name: string; by: number }[] => {
  const { before, after } = change
  const rows =
    statements +
    change.topics.length * 4 +
    after.document.faq.length +
    change.storyKeys.length +
    change.newIdentities.length * 2
  const moves = new Map<string, number>()
  const move = (name: string, by: number): void => void moves.set(name, (moves.get(name) ?? 0) + by)
  if (before !== null) {
    move(`articles:${before.status}`, -1)
    if (before.status !== 'erased') move(`pipeline:${before.document.pipeline_version}`, -1)
  }
  move(`articles:${after.status}`, 1)
  move(`pipeline:${after.document.pipeline_version}`, 1)
  move(`rows:${after.changed_at.slice(0, 10)}`, rows)
  return [...moves].filter(([, by]) => by !== 0).map(([name, by]) => ({ name, by }))
}
