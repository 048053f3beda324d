import type { ArticleStatus, Why } from '#domain/article'
import { changeStatements } from './changeStatements.ts'
import { type Row, runBatch } from './d1.ts'
import { eraseArticle } from './eraseArticle.ts'
import { gunzip, gunzipJson } from './gzipJson.ts'
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
  /** Which of these articles were erased. */
  erased(ids: readonly string[]): Promise<readonly string[]>
  /** Held articles whose time has come, after `cursor` in id order. */
  dueForRelease(now: number, limit: number, cursor?: string): Promise<readonly string[]>
  /** Lets an article be found by further keys, as far as nobody else has them. */
  claim(id: string, keys: readonly string[]): Promise<void>
  /** The submission that a revision was made from: its own, or the last one before it. */
  raw(id: string, revision: number): Promise<(RawSubmission & { received_at: string; revision: number }) | null>
  /** What these articles were made from: the submission behind each one's revision. One that has none is left out. */
  origins(ids: readonly string[]): Promise<ReadonlyMap<string, RawSubmission>>
  /** The features of these articles, as the JSON text that they are kept as. */
  features(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  revisions(id: string): Promise<readonly RevisionHead[]>
  revision(id: string, revision: number): Promise<(RevisionHead & { document: StoredDocument }) | null>
}

export type RevisionHead = Readonly<{ revision: number; kind: RevisionKind; at: string; correction: string | null }>

const articleColumns = `a.id, a.revision, a.status, a.etag, a.source_key, a.received_at, a.changed_at, a.sort_at, a.release_at,
  a.duplicate_of, a.story, a.correction, a.corrected_at, a.pipeline_version, a.registry_version,
  hex(a.document) AS document`

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
        SELECT a.id, a.story, a.sort_at, hex(a.features) AS features FROM
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
        features: await gunzipJson<unknown>(row.features as string),
      })),
    )
  },

  async keep(change) {
    const statements = await changeStatements(db, change)
    const results = await runBatch(db, statements)
    return (results.at(-1)?.results ?? []).map((row) => ({
      slug: String(row.slug),
      name: String(row.name),
      sequence: Number(row.sequence),
    }))
  },

  erase: (known, storyKeys, by) => eraseArticle(db, known, storyKeys, by),

  async erased(ids) {
    const { results } = await db
      .prepare("SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND status = 'erased'")
      .bind(JSON.stringify(ids))
      .all<Row>()
    return results.map((row) => String(row.id))
  },

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
      .prepare(`INSERT OR IGNORE INTO identities (key, article_id) SELECT value, ?1 FROM json_each(?2)
        WHERE EXISTS (SELECT 1 FROM articles WHERE id = ?1 AND status != 'erased')`)
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
      ...(await rawOf(row)),
      revision: Number(row.revision),
      received_at: String(row.received_at),
    }
  },

  async origins(ids) {
    const { results } = await db
      .prepare(`SELECT r.* FROM articles a JOIN raws r ON r.article_id = a.id AND r.revision =
          (SELECT MAX(revision) FROM raws WHERE article_id = a.id AND revision <= a.revision)
        WHERE a.id IN (SELECT value FROM json_each(?))`)
      .bind(JSON.stringify(ids))
      .all<Row>()
    return new Map(await Promise.all(results.map(async (row) => [String(row.article_id), await rawOf(row)] as const)))
  },

  async features(ids) {
    const { results } = await db
      .prepare(
        'SELECT id, hex(features) AS features FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND features IS NOT NULL',
      )
      .bind(JSON.stringify(ids))
      .all<Row>()
    return new Map(
      await Promise.all(
        results.map(
          async (row) => [String(row.id), new TextDecoder().decode(await gunzip(row.features as string))] as const,
        ),
      ),
    )
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
      .prepare(
        'SELECT revision, kind, at, correction, hex(document) AS document FROM revisions WHERE article_id = ? AND revision = ?',
      )
      .bind(id, revision)
      .first<Row>()
    return row === null
      ? null
      : { ...revisionHead(row), document: await gunzipJson<StoredDocument>(row.document as string) }
  },
})

const topicColumns = 't.topic AS slug, t.article_id, n.name, t.origin, t.score, t.why, t.pinned, t.sequence'

const revisionHead = (row: Row): RevisionHead => ({
  revision: Number(row.revision),
  kind: String(row.kind) as RevisionKind,
  at: String(row.at),
  correction: textOrNull(row.correction),
})

const rawOf = async (row: Row): Promise<RawSubmission> => ({
  content_type: String(row.content_type),
  fields: JSON.parse(String(row.fields)) as Record<string, unknown>,
  body: await gunzip(row.body as ArrayBuffer),
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
  document: {
    ...(await gunzipJson<StoredDocument>(row.document as string)),
    // The pipeline that looked at it last and found nothing to change.
    pipeline_version: Number(row.pipeline_version),
  },
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
