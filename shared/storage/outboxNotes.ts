/**
 * Leaves a note for the publisher of each of these topics (slugs, a JSON array) that there is a sequence to publish, in the batch
 * that raised it. `now` in milliseconds.
 */
export const topicNotes = (db: D1Database, slugs: string, now: number): D1PreparedStatement =>
  db
    .prepare(`INSERT INTO outbox (kind, key, sequence, created_at)
      SELECT 'topic', slug, sequence, ?2 FROM topics WHERE slug IN (SELECT value FROM json_each(?1))
      ON CONFLICT (kind, key) DO UPDATE SET sequence = excluded.sequence`)
    .bind(slugs, now)

/** Leaves a note that search has to look at an article again. Its sequence grows though the clock may not. */
export const searchNote = (db: D1Database, article: string, now: number): D1PreparedStatement =>
  db
    .prepare(`INSERT INTO outbox (kind, key, sequence, created_at) VALUES ('search', ?1, ?2, ?2)
      ON CONFLICT (kind, key) DO UPDATE SET sequence = MAX(sequence + 1, excluded.sequence)`)
    .bind(article, now)
