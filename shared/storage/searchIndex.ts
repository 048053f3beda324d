import type { Article, Block, FaqEntry } from '#domain/article'
import type { Row } from './d1.ts'
import { searchExpression, searchWords } from './searchExpression.ts'
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
  /** Milliseconds, inclusive. */
  from?: number
  /** Milliseconds, exclusive. */
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

// A hit in the title counts twice.
const titleWeight = 2
const snippetTokens = 32
const open = '\u0002'
const close = '\u0003'

/** Documents that are ranked at the most: ranking reads each, so that a word everybody uses would cost the whole index. */
const rankedMaxDefault = 2_000

export const d1SearchIndex = (db: D1Database, rankedMax = rankedMaxDefault): SearchIndex => ({
  async put(documents) {
    if (documents.length === 0) return
    await db.batch(
      documents.map((document) =>
        db
          .prepare(`INSERT INTO documents (article_id, revision, changed_at, title, body, language, topics, sort_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article_id) DO UPDATE SET revision = excluded.revision,
            changed_at = excluded.changed_at, title = excluded.title, body = excluded.body, language = excluded.language,
            topics = excluded.topics, sort_at = excluded.sort_at WHERE excluded.changed_at >= documents.changed_at`)
          .bind(
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
    const found = await boundedExpression(db, q, rankedMax)
    if (found === null) return []
    const order = found.ranked ? `bm25(documents_fts, ${titleWeight}.0, 1.0), ` : ''
    const { results: best } = await db
      .prepare(`SELECT d.rowid AS place FROM documents_fts JOIN documents d ON d.rowid = documents_fts.rowid
        WHERE documents_fts MATCH ?1 AND documents_fts.rowid > ?2 AND (?3 IS NULL OR instr(d.topics, ' ' || ?3 || ' ') > 0)
          AND d.sort_at >= COALESCE(?4, d.sort_at) AND d.sort_at < COALESCE(?5, d.sort_at + 1)
        ORDER BY ${order}d.sort_at DESC, d.article_id LIMIT ?6 OFFSET ?7`)
      .bind(found.expression, found.after, topic ?? null, from ?? null, before ?? null, limit, offset)
      .all<Row>()
    if (best.length === 0) return []
    // Snippets are cut for the hits that are shown, and not for every one that is ranked.
    const { results } = await db
      .prepare(`SELECT d.rowid AS place, d.article_id, d.title, snippet(documents_fts, -1, ?1, ?2, '…', ${snippetTokens}) AS snippet
        FROM documents_fts JOIN documents d ON d.rowid = documents_fts.rowid
        WHERE documents_fts MATCH ?3 AND documents_fts.rowid IN (SELECT value FROM json_each(?4))`)
      .bind(open, close, found.expression, JSON.stringify(best.map((row) => row.place)))
      .all<Row>()
    const shown = new Map(results.map((row) => [row.place, row]))
    return best.flatMap(({ place }) => {
      const row = shown.get(place)
      return row === undefined
        ? []
        : [
            {
              article_id: String(row.article_id),
              title: unspacedFromIndex(String(row.title)),
              snippet: partsOf(unspacedFromIndex(String(row.snippet))),
            },
          ]
    })
  },
})

/**
 * What to rank for a query. Where any of its words would find more than can be ranked, the words that are not so common choose;
 * where all are common, a text must hold them all, and the latest come first.
 */
const boundedExpression = async (
  db: D1Database,
  q: string,
  rankedMax: number,
): Promise<{ expression: string; after: number; ranked: boolean } | null> => {
  const counting = (expression: string): D1PreparedStatement =>
    db
      .prepare('SELECT COUNT(*) AS n FROM (SELECT 1 FROM documents_fts WHERE documents_fts MATCH ? LIMIT ?)')
      .bind(expression, rankedMax + 1)
  const expression = searchExpression(q)
  if (expression === null) return null
  const fits = async (candidate: string): Promise<boolean> =>
    Number((await counting(candidate).first<Row>())?.n) <= rankedMax
  if (await fits(expression)) return { expression, after: 0, ranked: true }
  const words = searchWords(q)
  const counts = words.length === 0 ? [] : await db.batch<Row>(words.map(counting))
  const rare = words.filter((_, index) => Number(counts[index]?.results[0]?.n) <= rankedMax)
  const chosen = rare.length > 0 ? searchExpression(q, { only: new Set(rare) }) : searchExpression(q, { all: true })
  if (chosen === null) return null
  // bm25 counts every text that holds a word, so that ranking by words that all texts hold would read the whole index.
  const ranked = rare.length > 0
  if (await fits(chosen)) return { expression: chosen, after: 0, ranked }
  const bound = await db
    .prepare('SELECT rowid FROM documents_fts WHERE documents_fts MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?')
    .bind(chosen, rankedMax)
    .first<Row>()
  return { expression: chosen, after: Number(bound?.rowid ?? 0), ranked }
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
