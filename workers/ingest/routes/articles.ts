import { type Context, Hono } from 'hono'
import { differences } from '#domain/differences'
import type { KeptTopic, KnownArticle } from '#storage/articleStore'
import { listArticles } from '#storage/listArticles'
import type { StoredArticle } from '#storage/stored'
import type { AppEnv } from '../app.ts'
import { acceptSubmission } from '../flows/acceptSubmission.ts'
import { announce } from '../flows/announce.ts'
import { type EditReceipt, editArticle, eraseForGood, restoreRevision, withdrawArticle } from '../flows/editArticle.ts'
import { idempotently } from '../flows/idempotently.ts'
import { indexSoon } from '../flows/indexForSearch.ts'
import { presentReceipt, withSequences } from '../flows/presentReceipt.ts'
import { previewSubmission } from '../flows/previewSubmission.ts'
import { editSchema } from '../http/bodies.ts'
import { isNotModified } from '../http/isNotModified.ts'
import { cursorOf, readListQuery } from '../http/listQuery.ts'
import { isFeed, mediaType } from '../http/mediaTypes.ts'
import { presentArticle } from '../http/presentArticle.ts'
import { ProblemError, problemResponse } from '../http/problems.ts'
import { readJson } from '../http/readJson.ts'
import { readSubmission } from '../http/readSubmission.ts'
import { batchBytesMax, itemsOfFeed, previewItems, submitItems } from './batch.ts'

/** Articles that `q` chooses from: the best by search, then newest first as every list. */
const searchedMax = 200

export const articleRoutes = new Hono<AppEnv>()

articleRoutes.post('/', async (c) => {
  c.var.need('submit')
  // Every item of a feed is a submission, and the answer is a batch's.
  if (isFeed(mediaType(c.req.raw))) return idempotently(c, () => submitItems(c, itemsOfFeed(c.req.raw)), batchBytesMax)
  return idempotently(c, async () => {
    const { submission, raw } = await readSubmission(c.req.raw)
    const receipt = await acceptSubmission(c.var.deps, {
      submission,
      raw,
      token: c.var.token,
      requestId: c.var.requestId,
      restore: c.req.query('restore') === 'true',
    })
    if (receipt.outcome !== 'unchanged') announceLater(c, receipt)
    const { status, article } = presentReceipt(c.var.deps, receipt)
    return c.json(article, status, {
      ETag: `"${receipt.article.etag}"`,
      ...(status === 201 ? { Location: `/v1/articles/${receipt.article.id}` } : {}),
    })
  })
})

articleRoutes.post('/preview', async (c) => {
  c.var.need('submit')
  if (isFeed(mediaType(c.req.raw))) return previewItems(c, itemsOfFeed(c.req.raw))
  const { submission, raw } = await readSubmission(c.req.raw)
  return c.json(
    await previewSubmission(c.var.deps, {
      submission,
      raw,
      token: c.var.token,
      requestId: c.var.requestId,
      restore: c.req.query('restore') === 'true',
    }),
  )
})

articleRoutes.get('/', async (c) => {
  c.var.need('read')
  const query = readListQuery(new URL(c.req.url))
  const q = c.req.query('q')
  const ids =
    q === undefined
      ? null
      : (await c.var.deps.search.query({ q, limit: searchedMax, offset: 0 })).map((hit) => hit.article_id)
  const found = await listArticles(c.env.DB, ids === null ? query : { ...query, ids })
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  if (found.length > query.limit && last !== undefined) {
    const next = new URL(c.req.url)
    next.searchParams.set('cursor', cursorOf(last.article))
    c.header('Link', `<${next.pathname}${next.search}>; rel="next"`)
  }
  return c.json({ articles: page.map(({ article, topics }) => presentArticle(article, topics, c.var.deps.settings)) })
})

articleRoutes.get('/:id', async (c) => {
  c.var.need('read')
  const known = await readKnown(c)
  c.header('ETag', `"${known.article.etag}"`)
  if (isNotModified(c.req.header('If-None-Match'), known.article.etag)) return c.body(null, 304)
  return c.json(presentArticle(known.article, known.topics, c.var.deps.settings))
})

articleRoutes.get('/:id/raw', async (c) => {
  c.var.need('read')
  const known = await readKnown(c)
  const raw = await c.var.deps.articles.raw(known.article.id, known.article.revision)
  if (raw === null) return problemResponse({ name: 'not_found', detail: 'the raw submission is not kept' })
  return c.body(raw.body as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': raw.content_type,
    'X-Received-At': raw.received_at,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  })
})

articleRoutes.get('/:id/revisions', async (c) => {
  c.var.need('read')
  const known = await readKnown(c)
  return c.json({ revisions: await c.var.deps.articles.revisions(known.article.id) })
})

articleRoutes.get('/:id/revisions/:n', async (c) => {
  c.var.need('read')
  const known = await readKnown(c)
  const number = revisionNumber(c.req.param('n'))
  const { articles } = c.var.deps
  const revision = await articles.revision(known.article.id, number)
  if (revision === null)
    return problemResponse({ name: 'not_found', detail: `there is no revision ${c.req.param('n').slice(0, 20)}` })
  const before = await articles.revision(known.article.id, number - 1)
  return c.json({ ...revision, differences: before === null ? [] : differences(before.document, revision.document) })
})

articleRoutes.post('/:id/revisions/:n/restore', async (c) => {
  c.var.need('edit')
  return idempotently(c, async () =>
    edited(c, await restoreRevision(c.var.deps, { ...editRequest(c), revision: revisionNumber(c.req.param('n')) })),
  )
})

articleRoutes.patch('/:id', async (c) => {
  c.var.need('edit')
  return idempotently(c, async () => {
    const { correction, ...fields } = await readJson(c.req.raw, editSchema)
    const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    const receipt = await editArticle(c.var.deps, { ...editRequest(c), set, correction: correction ?? null })
    return edited(c, receipt)
  })
})

articleRoutes.put('/:id', async (c) => {
  c.var.need('submit')
  return idempotently(c, async () => {
    const { submission, raw } = await readSubmission(c.req.raw)
    const { id, ifMatch } = editRequest(c)
    const receipt = await acceptSubmission(c.var.deps, {
      submission,
      raw,
      token: c.var.token,
      requestId: c.var.requestId,
      restore: c.req.query('restore') === 'true',
      target: { id, ifMatch },
    })
    if (receipt.outcome !== 'unchanged') announceLater(c, receipt)
    const { status, article } = presentReceipt(c.var.deps, receipt)
    return c.json(article, status, { ETag: `"${receipt.article.etag}"` })
  })
})

articleRoutes.delete('/:id', async (c) => {
  c.var.need('edit')
  return idempotently(c, async () => {
    if (c.req.query('erase') === 'true') {
      c.var.need('admin')
      const erased = await eraseForGood(c.var.deps, editRequest(c))
      announceLater(c, erased)
      purgeLater(c, erased.article.id)
      return c.json({ id: erased.article.id, status: 'erased', changed_topics: erased.kept })
    }
    const receipt = await withdrawArticle(c.var.deps, editRequest(c))
    purgeLater(c, receipt.article.id)
    return edited(c, receipt)
  })
})

/** `'12'` → `12`; what is no number is no revision: 0. */
const revisionNumber = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0)

const editRequest = (c: Context<AppEnv>) => ({
  id: c.req.param('id') ?? '',
  ifMatch: c.req.header('If-Match') ?? null,
  token: c.var.token,
  requestId: c.var.requestId,
})

const edited = (c: Context<AppEnv>, receipt: EditReceipt): Response => {
  if (receipt.changed) announceLater(c, receipt)
  return c.json(
    {
      ...presentArticle(receipt.article, withSequences(receipt), c.var.deps.settings),
      changed_topics: receipt.changed ? receipt.kept : [],
    },
    200,
    { ETag: `"${receipt.article.etag}"` },
  )
}

/** After the answer: topics are published, the article is indexed. Both are in the outbox should this be lost. */
const announceLater = (
  c: Context<AppEnv>,
  receipt: Readonly<{ article: Pick<StoredArticle, 'id' | 'changed_at'>; kept: readonly KeptTopic[] }>,
): void => {
  c.executionCtx.waitUntil(announce(c.var.deps, receipt.kept).then(() => indexSoon(c.var.deps, receipt.article)))
}

/** After the answer: the edge forgets an article's page. It is 410 without that, once the page's lifetime is over. */
const purgeLater = (c: Context<AppEnv>, id: string): void => {
  c.executionCtx.waitUntil(c.var.deps.digest.purge([`article:${id}`]).catch(() => undefined))
}

/** The article that the path names; a withdrawn one is gone, an unknown one was never there. */
const readKnown = async (c: Context<AppEnv>): Promise<KnownArticle> => {
  const id = c.req.param('id') ?? ''
  const known = await c.var.deps.articles.byId(id)
  if (known === null) throw new ProblemError({ name: 'not_found', detail: `there is no article ${id.slice(0, 60)}` })
  if (known.article.status === 'withdrawn' || known.article.status === 'erased')
    throw new ProblemError({ name: 'article_withdrawn', detail: `article ${id} was withdrawn` })
  return known
}
