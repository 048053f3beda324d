import type { Article, Block, FaqEntry } from '#domain/article'
import type { Cell, Row } from './d1.ts'
import { hasPhrases, searchExpression, searchWords, topicExpression } from './searchExpression.ts'
import { placeOf, placesPerMinute } from './searchPlace.ts'
import { spacedForIndex, unspacedFromIndex } from './searchText.ts'

/** An article as the index holds it. */
export type SearchDocument = Readonly<{
  article_id: string
  revision: number
  /** Milliseconds: no two states of an article have the same. */
  changed_at: number
  title: string
  body: string
  language: string
  topics: readonly string[]
  /** Milliseconds: published, else received. */
  sort_at: number
}>

export type SearchQuery = Readonly<{
  q: string
  topic?: string
  /** Milliseconds, inclusive, in whole minutes. */
  from?: number
  /** Milliseconds, exclusive, in whole minutes. */
  before?: number
  limit: number
  offset: number
}>

/** A hit. The snippet's parts make up one piece of text; those that were looked for are marked. */
export type SearchHit = Readonly<{
  article_id: string
  title: string
  snippet: readonly Readonly<{ text: string; marked: boolean }>[]
}>

/** Full text over titles, bodies and FAQ entries. It can be rebuilt from the articles at any time. */
export interface SearchIndex {
  /** Adds or replaces documents; an older state never replaces a newer one. */
  put(documents: readonly SearchDocument[]): Promise<void>
  /** Empties documents, and leaves word of it: whoever read an older state, and puts it only now, comes too late. */
  empty(articles: readonly Readonly<{ id: string; changed_at: number }>[]): Promise<void>
  remove(articleIds: readonly string[]): Promise<void>
  /** Best first. Any query is safe: what cannot be looked for finds nothing. */
  query(query: SearchQuery): Promise<readonly SearchHit[]>
}

/** What the index holds of an article. */
export const searchDocument = (
  article: Pick<Article, 'id' | 'revision' | 'title' | 'language'> &
    Readonly<{ changed_at: number; blocks: readonly Block[]; faq: readonly FaqEntry[] }>,
  topics: readonly string[],
  sort_at: number,
): SearchDocument => ({
  article_id: article.id,
  revision: article.revision,
  changed_at: article.changed_at,
  title: article.title,
  body: [
    ...article.blocks.map((block) => block.text),
    ...article.faq.map((entry) => `${entry.question}\n${entry.answer}`),
  ].join('\n\n'),
  language: article.language,
  topics,
  sort_at,
})

// A hit in the title counts twice; topics choose and do not rank.
const score = 'bm25(documents_fts, 2.0, 1.0, 0.0)'
const snippetTokens = 32
const open = '\u0002'
const close = '\u0003'

/** Documents that are ranked at the most: ranking reads each, so that a word everybody uses would cost the whole index. */
const rankedMaxDefault = 2_000

/** In the topic, exactly: the index finds `fine-art` in `fine-art-fairs` as well. */
const inTopic = "(?4 IS NULL OR instr(d.topics, ' ' || ?4 || ' ') > 0)"

export const d1SearchIndex = (db: D1Database, rankedMax = rankedMaxDefault): SearchIndex => ({
  async put(documents) {
    if (documents.length === 0) return
    await db.batch(
      documents.map((document) =>
        db
          .prepare(`INSERT INTO documents (rowid, article_id, revision, changed_at, title, body, language, topics, sort_at)
            VALUES (COALESCE((SELECT MAX(rowid) FROM documents WHERE rowid >= ?1 AND rowid < ?1 + ${placesPerMinute}), ?1) + 1,
              ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT (article_id) DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at,
              title = excluded.title, body = excluded.body, language = excluded.language, topics = excluded.topics,
              rowid = CASE WHEN excluded.sort_at = documents.sort_at THEN documents.rowid ELSE excluded.rowid END,
              sort_at = excluded.sort_at
            WHERE excluded.changed_at >= documents.changed_at`)
          .bind(
            placeOf(document.sort_at),
            document.article_id,
            document.revision,
            document.changed_at,
            spacedForIndex(document.title),
            spacedForIndex(document.body),
            document.language,
            ` ${document.topics.join(' ')} `,
            document.sort_at,
          ),
      ),
    )
  },
  async empty(articles) {
    if (articles.length === 0) return
    await db
      .prepare(`INSERT INTO documents (article_id, revision, changed_at, title, body, language, topics, sort_at)
        SELECT value ->> 'id', 0, value ->> 'changed_at', '', '', 'und', '', 0 FROM json_each(?) WHERE true
        ON CONFLICT (article_id) DO UPDATE SET revision = 0, changed_at = excluded.changed_at, title = '', body = '',
          language = 'und', topics = '', sort_at = 0 WHERE excluded.changed_at >= documents.changed_at`)
      .bind(JSON.stringify(articles))
      .run()
  },
  async remove(articleIds) {
    if (articleIds.length === 0) return
    await db
      .prepare('DELETE FROM documents WHERE article_id IN (SELECT value FROM json_each(?))')
      .bind(JSON.stringify(articleIds))
      .run()
  },
  async query({ q, topic, from, before, limit, offset }) {
    const asked = await choose(db, q, rankedMax)
    if (asked === null) return []
    const page = { range: [placeOf(from ?? -Infinity), placeOf(before ?? Infinity)], limit, offset } as const
    // A prefix is put together from all of its words' texts by each statement that looks for it: no more of them than must be.
    if (!asked.ranked && topic === undefined) return (await latest(db, asked.expression, page)).map(hitOf)
    const places =
      asked.ranked || topic === undefined
        ? await rankedPlaces(db, asked, rankedMax, topic, page)
        : await latestPlaces(db, asked.expression, topic, page)
    if (places.length === 0) return []
    // Snippets are cut for the hits that are shown, and not for every one that is ranked.
    const { results } = await db
      .prepare(`SELECT ${shown} FROM documents_fts JOIN documents d ON d.rowid = documents_fts.rowid
        WHERE documents_fts MATCH ?3 AND documents_fts.rowid IN (SELECT value FROM json_each(?4))`)
      .bind(open, close, asked.expression, JSON.stringify(places))
      .all<Row>()
    const found = new Map(results.map((row) => [row.place, row]))
    return places.flatMap((place) => {
      const row = found.get(place)
      return row === undefined ? [] : [hitOf(row)]
    })
  },
})

/** What is shown of a hit; binds the marks as ?1 and ?2. */
const shown = `d.rowid AS place, d.article_id, d.title, snippet(documents_fts, -1, ?1, ?2, '…', ${snippetTokens}) AS snippet`

const hitOf = (row: Row): SearchHit => ({
  article_id: String(row.article_id),
  title: unspacedFromIndex(String(row.title)),
  snippet: partsOf(unspacedFromIndex(String(row.snippet))),
})

/** A page of what stands in a range of the index's places, its end left out. */
type Page = Readonly<{ range: readonly [number, number]; limit: number; offset: number }>

/** The best first, of the latest `rankedMax` that are found. */
const rankedPlaces = async (
  db: D1Database,
  { expression, mayPassMax }: Asked,
  rankedMax: number,
  topic: string | undefined,
  { range, limit, offset }: Page,
): Promise<readonly Cell[]> => {
  const within = topic === undefined ? '' : `AND ${inTopic}`
  const { results } = await db
    .prepare(`SELECT f.rowid AS place FROM documents_fts f ${within === '' ? '' : 'JOIN documents d ON d.rowid = f.rowid'}
      WHERE f.documents_fts MATCH ?1 AND f.rowid >= ?2 AND f.rowid < ?3 ${
        mayPassMax
          ? `AND f.rowid >= COALESCE((SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?1 AND rowid < ?3
              ORDER BY rowid DESC LIMIT 1 OFFSET ${rankedMax - 1}), ?2)`
          : ''
      } ${within}
      ORDER BY ${score}, f.rowid DESC LIMIT ?5 OFFSET ?6`)
    .bind(expression, ...range, topic ?? null, limit, offset)
    .all<Row>()
  return results.map((row) => row.place ?? null)
}

/** The latest first, which is the order of the index: it is read no further than the page. */
const latestPlaces = async (
  db: D1Database,
  expression: string,
  topic: string,
  { range, limit, offset }: Page,
): Promise<readonly Cell[]> => {
  const { results } = await db
    .prepare(`SELECT f.rowid AS place FROM documents_fts f CROSS JOIN documents d ON d.rowid = f.rowid
      WHERE f.documents_fts MATCH ?1 AND f.rowid >= ?2 AND f.rowid < ?3 AND ${inTopic} ORDER BY f.rowid DESC LIMIT ?5 OFFSET ?6`)
    .bind(`${topicExpression(topic)} AND (${expression})`, ...range, topic, limit, offset)
    .all<Row>()
  return results.map((row) => row.place ?? null)
}

/** The latest first, whatever their topics, as they are shown. */
const latest = async (db: D1Database, expression: string, { range, limit, offset }: Page): Promise<readonly Row[]> => {
  const { results } = await db
    .prepare(`SELECT ${shown} FROM documents_fts CROSS JOIN documents d ON d.rowid = documents_fts.rowid
      WHERE documents_fts MATCH ?3 AND documents_fts.rowid >= ?4 AND documents_fts.rowid < ?5
      ORDER BY documents_fts.rowid DESC LIMIT ?6 OFFSET ?7`)
    .bind(open, close, expression, ...range, limit, offset)
    .all<Row>()
  return results
}

type Asked = Readonly<{
  expression: string
  ranked: boolean
  /** More may be found than can be ranked. */
  mayPassMax: boolean
}>

/**
 * What to look for. Where any of a query's words would find more than can be ranked, the words that are not so common choose;
 * where all are common, a text must hold them all, and the latest come first: ranking counts every text that holds a word.
 */
const choose = async (db: D1Database, q: string, rankedMax: number): Promise<Asked | null> => {
  const expression = searchExpression(q)
  if (expression === null) return null
  const words = searchWords(q)
  // Words find together no more than each of them; with a phrase it is the whole that says how much it finds.
  const counted = words.length > 0 && !hasPhrases(q) ? words : [expression, ...words]
  const counts = (
    await db.batch<Row>(
      counted.map((one) =>
        db
          .prepare('SELECT COUNT(*) AS n FROM (SELECT 1 FROM documents_fts WHERE documents_fts MATCH ? LIMIT ?)')
          .bind(one, rankedMax + 1),
      ),
    )
  ).map(({ results }) => Number(results[0]?.n))
  const ofWords = counts.slice(counted.length - words.length)
  const together = counted.length > words.length ? (counts[0] ?? 0) : ofWords.reduce((sum, n) => sum + n, 0)
  const rare = words.filter((_, index) => (ofWords[index] ?? 0) <= rankedMax)
  if (together <= rankedMax) return { expression, ranked: true, mayPassMax: false }
  const ranked = rare.length > 0
  const asked =
    rare.length === words.length ? expression : searchExpression(q, ranked ? { only: new Set(rare) } : { all: true })
  return asked === null ? null : { expression: asked, ranked, mayPassMax: true }
}

/** A snippet's text between its marks. */
const partsOf = (snippet: string): SearchHit['snippet'] =>
  snippet
    .split(open)
    .flatMap((piece, index) => {
      const [inside = '', outside] = piece.split(close)
      return index === 0 || outside === undefined
        ? [{ text: piece, marked: false }]
        : [
            { text: inside, marked: true },
            { text: outside, marked: false },
          ]
    })
    .filter((part) => part.text !== '')
