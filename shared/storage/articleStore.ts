import type { ArticleStatus, Why } from '#domain/article'
import { type Row, runBatch } from './d1.ts'
import { eraseArticle } from './eraseArticle.ts'
import { gunzip, gunzipJson, gzip, gzipJson } from './gzipJson.ts'
import type { Overrides, RawSubmission, RevisionKind, StoredArticle, StoredDocument, StoredTopic } from './stored.ts'

/** A known article, with everything a decision about it needs. */
export type KnownArticle = Readonly<{
  article: StoredArticle
  topics: readonly StoredTopic[]
  overrides: Overrides | null
  identities: readonly string[]
}>

/** An article near enough to be of the same story. */
export type StoryCandidate = Readonly<{ id: string; story: string; sort_at: number; features: unknown }>

/** One accepted change of one article: what a single batch writes, all of it or nothing. */
export type ArticleChange = Readonly<{
  before: StoredArticle | null
  after: StoredArticle
  /** null when the change makes no revision (topics filed anew, an embargo released). */
  revision: RevisionKind | null
  raw: RawSubmission | null
  /** Keys that are to be claimed for this article and belong to nobody yet. */
  newIdentities: readonly string[]
  topicsBefore: readonly StoredTopic[]
  topics: readonly (Omit<StoredTopic, 'sequence'> & { declared: 'explicit' | 'default' | 'editor' })[]
  features: unknown
  storyKeysBefore: readonly string[]
  storyKeys: readonly string[]
  storyMerges: readonly string[]
  /** undefined leaves the editor's overrides as they are. */
  overrides?: Overrides | null
  tokenId: string
  requestId: string
  action: string
}>

export type KeptTopic = Readonly<{ slug: string; name: string; sequence: number }>

export interface ArticleStore {
  /** The articles that any of these identity keys name, by key; and under `id` the erased article of that id, if there is one. */
  byIdentities(keys: readonly string[], id: string): Promise<ReadonlyMap<string, KnownArticle>>
  byId(id: string): Promise<KnownArticle | null>
  /** Those of these ids that there are, in id order, read in one trip. */
  byIds(ids: readonly string[]): Promise<readonly KnownArticle[]>
  /** Articles that share a story key and lie within `withinMs` of `sortAt`: at most `limit`, most keys first. */
  storyCandidates(
    keys: readonly string[],
    sortAt: number,
    withinMs: number,
    limit: number,
  ): Promise<readonly StoryCandidate[]>
  /** Writes a change and its outbox notes in one batch. Throws ConflictError when another writer was faster. */
  keep(change: ArticleChange): Promise<readonly KeptTopic[]>
  /** Erases an article for good; the topics that have to be published anew. Throws ConflictError like `keep`. */
  erase(
    known: KnownArticle,
    storyKeys: readonly string[],
    by: Readonly<{ at: string; tokenId: string; requestId: string }>,
  ): Promise<readonly KeptTopic[]>
  /** Held articles whose time has come, after `cursor` in id order. */
  dueForRelease(now: number, limit: number, cursor?: string): Promise<readonly string[]>
  /** Lets an article be found by further keys, as far as nobody else has them. */
  claim(id: string, keys: readonly string[]): Promise<void>
  /** The submission that a revision was made from: its own, or the last one before it. */
  raw(id: string, revision: number): Promise<(RawSubmission & { received_at: string; revision: number }) | null>
  revisions(id: string): Promise<readonly RevisionHead[]>
  revision(id: string, revision: number): Promise<(RevisionHead & { document: StoredDocument }) | null>
}

export type RevisionHead = Readonly<{ revision: number; kind: RevisionKind; at: string; correction: string | null }>

const articleColumns = `a.id, a.revision, a.status, a.etag, a.source_key, a.received_at, a.changed_at, a.sort_at, a.release_at,
  a.duplicate_of, a.story, a.correction, a.corrected_at, a.registry_version, a.document`

/** Visible in digests: published, not excluded. */
const visibleIn = (status: StoredArticle['status']): number => (status === 'published' ? 1 : 0)

const candidatesPerKey = 40

export const d1ArticleStore = (db: D1Database): ArticleStore => ({
  async byIdentities(keys, id) {
    const [found, topics, overrides, identities] = await runBatch(db, [
      db
        .prepare(`SELECT i.key, ${articleColumns} FROM identities i JOIN articles a ON a.id = i.article_id
        WHERE i.key IN (SELECT value FROM json_each(?1))
          UNION ALL SELECT a.id, ${articleColumns} FROM articles a WHERE a.id = ?2 AND a.status = 'erased'`)
        .bind(JSON.stringify(keys), id),
      db
        .prepare(`SELECT ${topicColumns} FROM article_topics t JOIN topics n ON n.slug = t.topic WHERE t.article_id IN
        (SELECT article_id FROM identities WHERE key IN (SELECT value FROM json_each(?)))`)
        .bind(JSON.stringify(keys)),
      db
        .prepare(`SELECT article_id, fields FROM overrides WHERE article_id IN
        (SELECT article_id FROM identities WHERE key IN (SELECT value FROM json_each(?)))`)
        .bind(JSON.stringify(keys)),
      db
        .prepare(`SELECT key, article_id FROM identities WHERE article_id IN
        (SELECT article_id FROM identities WHERE key IN (SELECT value FROM json_each(?)))`)
        .bind(JSON.stringify(keys)),
    ])
    const known = new Map<string, KnownArticle>()
    for (const row of found?.results ?? [])
      known.set(
        String(row.key),
        await knownArticle(row, topics?.results ?? [], overrides?.results ?? [], identities?.results ?? []),
      )
    return known
  },

  async byId(id) {
    return (await this.byIds([id]))[0] ?? null
  },

  async byIds(ids) {
    const list = JSON.stringify(ids)
    const [found, topics, overrides, identities] = await runBatch(db, [
      db
        .prepare(
          `SELECT ${articleColumns} FROM articles a WHERE a.id IN (SELECT value FROM json_each(?)) ORDER BY a.id`,
        )
        .bind(list),
      db
        .prepare(`SELECT ${topicColumns} FROM article_topics t JOIN topics n ON n.slug = t.topic
          WHERE t.article_id IN (SELECT value FROM json_each(?))`)
        .bind(list),
      db
        .prepare('SELECT article_id, fields FROM overrides WHERE article_id IN (SELECT value FROM json_each(?))')
        .bind(list),
      db
        .prepare('SELECT key, article_id FROM identities WHERE article_id IN (SELECT value FROM json_each(?))')
        .bind(list),
    ])
    return Promise.all(
      (found?.results ?? []).map((row) =>
        knownArticle(row, topics?.results ?? [], overrides?.results ?? [], identities?.results ?? []),
      ),
    )
  },

  async storyCandidates(keys, sortAt, withinMs, limit) {
    if (keys.length === 0) return []
    const { results } = await db
      // The newest few under each key: a key that thousands share (a form letter) costs no more than a rare one.
      .prepare(`WITH lists AS (SELECT (SELECT json_group_array(article_id) FROM
            (SELECT article_id FROM story_keys WHERE key = wanted.value AND at BETWEEN ?2 AND ?3 ORDER BY at DESC, article_id LIMIT ?5)) AS ids
          FROM json_each(?1) wanted)
        SELECT a.id, a.story, a.sort_at, a.features FROM
          (SELECT member.value AS article_id, COUNT(*) AS shared FROM lists, json_each(lists.ids) member
            GROUP BY member.value ORDER BY shared DESC, member.value LIMIT ?4) c
        JOIN articles a ON a.id = c.article_id WHERE a.features IS NOT NULL AND a.status = 'published' ORDER BY a.id`)
      .bind(JSON.stringify(keys), sortAt - withinMs, sortAt + withinMs, limit, candidatesPerKey)
      .all<Row>()
    return Promise.all(
      results.map(async (row) => ({
        id: String(row.id),
        story: String(row.story),
        sort_at: Number(row.sort_at),
        features: await gunzipJson<unknown>(row.features as ArrayBuffer),
      })),
    )
  },

  async keep(change) {
    const statements = await statementsOf(db, change)
    const results = await runBatch(db, statements)
    return (results.at(-1)?.results ?? []).map((row) => ({
      slug: String(row.slug),
      name: String(row.name),
      sequence: Number(row.sequence),
    }))
  },

  erase: (known, storyKeys, by) => eraseArticle(db, known, storyKeys, by),

  async dueForRelease(now, limit, cursor = '') {
    const { results } = await db
      .prepare(
        'SELECT id FROM articles WHERE release_at IS NOT NULL AND release_at <= ? AND id > ? ORDER BY id LIMIT ?',
      )
      .bind(now, cursor, limit)
      .all<Row>()
    return results.map((row) => String(row.id))
  },

  async claim(id, keys) {
    await db
      .prepare('INSERT OR IGNORE INTO identities (key, article_id) SELECT value, ? FROM json_each(?)')
      .bind(id, JSON.stringify(keys))
      .run()
  },

  async raw(id, revision) {
    const row = await db
      .prepare('SELECT * FROM raws WHERE article_id = ? AND revision <= ? ORDER BY revision DESC LIMIT 1')
      .bind(id, revision)
      .first<Row>()
    if (row === null) return null
    return {
      revision: Number(row.revision),
      content_type: String(row.content_type),
      fields: JSON.parse(String(row.fields)) as Record<string, unknown>,
      received_at: String(row.received_at),
      body: await gunzip(row.body as ArrayBuffer),
    }
  },

  async revisions(id) {
    const { results } = await db
      .prepare('SELECT revision, kind, at, correction FROM revisions WHERE article_id = ? ORDER BY revision')
      .bind(id)
      .all<Row>()
    return results.map(revisionHead)
  },

  async revision(id, revision) {
    const row = await db
      .prepare('SELECT revision, kind, at, correction, document FROM revisions WHERE article_id = ? AND revision = ?')
      .bind(id, revision)
      .first<Row>()
    return row === null
      ? null
      : { ...revisionHead(row), document: await gunzipJson<StoredDocument>(row.document as ArrayBuffer) }
  },
})

const topicColumns = 't.topic AS slug, t.article_id, n.name, t.origin, t.score, t.why, t.pinned, t.sequence'

const revisionHead = (row: Row): RevisionHead => ({
  revision: Number(row.revision),
  kind: String(row.kind) as RevisionKind,
  at: String(row.at),
  correction: textOrNull(row.correction),
})

const textOrNull = (cell: Row[string] | undefined): string | null =>
  cell === null || cell === undefined ? null : String(cell)
const numberOrNull = (cell: Row[string] | undefined): number | null =>
  cell === null || cell === undefined ? null : Number(cell)

/** An article's row as a value. */
export const storedArticle = async (row: Row): Promise<StoredArticle> => ({
  id: String(row.id),
  revision: Number(row.revision),
  etag: String(row.etag),
  status: String(row.status) as ArticleStatus | 'erased',
  source_key: textOrNull(row.source_key),
  received_at: String(row.received_at),
  changed_at: String(row.changed_at),
  sort_at: Number(row.sort_at),
  release_at: numberOrNull(row.release_at),
  duplicate_of: textOrNull(row.duplicate_of),
  story: String(row.story),
  correction: textOrNull(row.correction),
  corrected_at: textOrNull(row.corrected_at),
  registry_version: Number(row.registry_version),
  document: await gunzipJson<StoredDocument>(row.document as ArrayBuffer),
})

const originRank = { explicit: 0, rule: 1, learned: 2, default: 3 } as const

/** A row of article_topics joined with its topic's name, as a value. */
export const storedTopic = (row: Row): StoredTopic => ({
  slug: String(row.slug),
  name: String(row.name),
  origin: String(row.origin) as StoredTopic['origin'],
  score: Number(row.score),
  why: JSON.parse(String(row.why)) as Why[],
  sequence: Number(row.sequence),
  pinned: Number(row.pinned) === 1,
})

/** Explicit first, then by score, then by slug: one order everywhere. */
export const byOrigin = (
  a: Pick<StoredTopic, 'origin' | 'score' | 'slug'>,
  b: Pick<StoredTopic, 'origin' | 'score' | 'slug'>,
): number => originRank[a.origin] - originRank[b.origin] || b.score - a.score || (a.slug < b.slug ? -1 : 1)

const knownArticle = async (row: Row, topics: Row[], overrides: Row[], identities: Row[]): Promise<KnownArticle> => {
  const id = String(row.id)
  const override = overrides.find((candidate) => candidate.article_id === id)
  return {
    article: await storedArticle(row),
    topics: topics
      .filter((topic) => topic.article_id === id)
      .map(storedTopic)
      .sort(byOrigin),
    overrides: override === undefined ? null : (JSON.parse(String(override.fields)) as Overrides),
    identities: identities
      .filter((identity) => identity.article_id === id)
      .map((identity) => String(identity.key))
      .sort(),
  }
}

/** The statements of one change, in an order in which every guard stands before what it guards. */
const statementsOf = async (db: D1Database, change: ArticleChange): Promise<D1PreparedStatement[]> => {
  const { before, after } = change
  const { document } = after
  const now = Date.parse(after.changed_at)
  const visible = visibleIn(after.status)
  const affected = affectedTopics(change)
  const statements: D1PreparedStatement[] = []
  const run = (sql: string, ...values: unknown[]): void => void statements.push(db.prepare(sql).bind(...values))

  // Guard: NOT NULL fails, and the whole batch with it, unless the article is still as it was when we decided.
  if (before === null)
    run(
      `INSERT INTO meta (name, value) SELECT 'guard', NULL WHERE EXISTS (SELECT 1 FROM articles WHERE id = ? AND status != 'erased')`,
      after.id,
    )
  else
    run(
      `INSERT INTO meta (name, value) SELECT 'guard', NULL WHERE NOT EXISTS
      (SELECT 1 FROM articles WHERE id = ? AND revision = ? AND etag = ?)`,
      after.id,
      before.revision,
      before.etag,
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
    run(
      `INSERT INTO outbox (kind, key, sequence, created_at)
       SELECT 'topic', slug, sequence, ? FROM topics WHERE slug IN (SELECT value ->> 'slug' FROM json_each(?))
       ON CONFLICT (kind, key) DO UPDATE SET sequence = excluded.sequence`,
      now,
      JSON.stringify(affected),
    )
  }
  run(
    `INSERT INTO outbox (kind, key, sequence, created_at) VALUES ('search', ?, ?, ?)
     ON CONFLICT (kind, key) DO UPDATE SET sequence = excluded.sequence`,
    after.id,
    now,
    now,
  )

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
  run(
    'SELECT slug, name, sequence FROM topics WHERE slug IN (SELECT value FROM json_each(?))',
    JSON.stringify(affected.map((topic) => topic.slug)),
  )
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
