import { emptyArticle } from '#domain/emptyArticle'
import type { KeptTopic, KnownArticle } from './articleStore.ts'
import { guard, type Row, runBatch } from './d1.ts'
import { gzipJson } from './gzipJson.ts'
import { eraseAnew, eraseJob, jobStart } from './jobStore.ts'
import { searchNote, topicNotes } from './outboxNotes.ts'
import type { StoredDocument } from './stored.ts'

/**
 * Erases an article for good: its raw submissions, revisions, FAQ entries, overrides, filing and identities go, stored answers
 * that quote it too, and of its row only the id stays, so that it goes on being answered 410. Editions are masked by the
 * `erase` job that starts with it, the search database by its outbox note. Gives the topics that have to be published anew.
 */
export const eraseArticle = async (
  db: D1Database,
  known: KnownArticle,
  storyKeys: readonly string[],
  by: Readonly<{ at: string; tokenId: string; requestId: string }>,
): Promise<readonly KeptTopic[]> => {
  const { id, status, document } = known.article
  // Later than every state before, even when the clock stands still or goes back.
  const now = Math.max(Date.parse(by.at), Date.parse(known.article.changed_at) + 1)
  const at = new Date(now).toISOString()
  const slugs = JSON.stringify(known.topics.map((topic) => topic.slug))
  const results = await runBatch(db, [
    guard(db, 'EXISTS (SELECT 1 FROM articles WHERE id = ? AND etag = ?)', id, known.article.etag),
    db.prepare('DELETE FROM raws WHERE article_id = ?').bind(id),
    db.prepare('DELETE FROM revisions WHERE article_id = ?').bind(id),
    db.prepare('DELETE FROM faq_entries WHERE article_id = ?').bind(id),
    db.prepare('DELETE FROM overrides WHERE article_id = ?').bind(id),
    db.prepare('DELETE FROM identities WHERE article_id = ?').bind(id),
    db.prepare('DELETE FROM article_topics WHERE article_id = ?').bind(id),
    db
      .prepare('DELETE FROM story_keys WHERE article_id = ? AND at = ? AND key IN (SELECT value FROM json_each(?))')
      .bind(id, known.article.sort_at, JSON.stringify(storyKeys)),
    db.prepare('DELETE FROM idempotency WHERE instr(body, ?) > 0').bind(id),
    db.prepare('UPDATE articles SET duplicate_of = NULL WHERE duplicate_of = ?').bind(id),
    db
      .prepare(`UPDATE articles SET status = 'erased', revision = revision + 1, etag = ?, fingerprint = '', title = '', url = NULL, source_key = NULL,
          source_name = NULL, language = 'und', published_at = NULL, changed_at = ?, release_at = NULL, duplicate_of = NULL, story = id,
          correction = NULL, corrected_at = NULL, document = ?, features = NULL WHERE id = ?`)
      .bind(`erased-${now}`, at, await gzipJson(emptied(document)), id),
    db
      .prepare(`UPDATE topics SET sequence = sequence + 1, updated_at = ?2, article_count = MAX(0, article_count - ?3)
          WHERE slug IN (SELECT value FROM json_each(?1))`)
      .bind(slugs, by.at, status === 'published' ? 1 : 0),
    topicNotes(db, slugs, now),
    searchNote(db, id, now),
    db
      .prepare('INSERT INTO audit (at, token_id, action, target, request_id) VALUES (?, ?, ?, ?, ?)')
      .bind(by.at, by.tokenId, 'erased', id, by.requestId),
    db
      .prepare(`INSERT INTO counters (name, value) VALUES (?1, -1), (?2, -1), ('articles:erased', 1)
          ON CONFLICT (name) DO UPDATE SET value = value + excluded.value`)
      .bind(`articles:${status}`, `pipeline:${document.pipeline_version}`),
    jobStart(db, eraseJob(id), by.at),
    // It may be at work already, from an erasure before this article was restored.
    eraseAnew(db, id),
    db.prepare('SELECT slug, name, sequence FROM topics WHERE slug IN (SELECT value FROM json_each(?))').bind(slugs),
  ])
  return (results.at(-1)?.results ?? []).map((row: Row) => ({
    slug: String(row.slug),
    name: String(row.name),
    sequence: Number(row.sequence),
  }))
}

/** A document of the right shape that says nothing. */
const emptied = (document: StoredDocument): StoredDocument => {
  const { status: _, ...empty } = emptyArticle
  return { ...empty, pipeline_version: document.pipeline_version, explicit_topics: [] }
}
