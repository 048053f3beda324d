import { applyOverrides } from '#domain/applyOverrides'
import { parseDate } from '#domain/dates/parseDate'
import { canonicalJson } from '#domain/editions/canonicalJson'
import { normalise } from '#domain/normalise/normalise'
import { submissionSchema } from '#domain/submission'
import type { ArticleChange, KeptTopic, KnownArticle } from '#storage/articleStore'
import { eraseJob } from '#storage/jobStore'
import type { Overrides, RawSubmission, StoredArticle, StoredDocument } from '#storage/stored'
import type { Token } from '#storage/tokenStore'
import { instantNow } from '../clock.ts'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problems.ts'
import { textOf } from '../http/readBody.ts'
import { asItIs, requireMatch, sameContent } from './acceptSubmission.ts'
import { changeOf, documentOf, storyKeysOf } from './changeOf.ts'
import { refusalProblem } from './refusalProblem.ts'
import { currentRegistry } from './registry.ts'
import { startJob } from './startJob.ts'
import { requireOwn, requireTopics } from './tokenBounds.ts'
import { whileOthersAreFaster } from './whileOthersAreFaster.ts'

export type EditRequest = Readonly<{
  id: string
  ifMatch: string | null
  token: Token
  requestId: string
}>

export type EditReceipt = Readonly<{
  /** False when the edit says what is so already: nothing was written. */
  changed: boolean
  article: StoredArticle
  topics: ArticleChange['topics']
  kept: readonly KeptTopic[]
}>

/**
 * Reads an article, checks who may touch it, and keeps what `change` makes of it; again while others are faster. A change of
 * null is none: the article stays as it is, and nothing is written.
 */
const changeArticle = async (
  deps: Deps,
  request: EditRequest,
  change: (known: KnownArticle) => Promise<ArticleChange | null>,
): Promise<EditReceipt> =>
  whileOthersAreFaster(request.requestId.charCodeAt(0), async () => {
    const known = await deps.articles.byId(request.id)
    if (known === null) throw new ProblemError({ name: 'not_found', detail: `there is no article ${request.id}` })
    if (known.article.status === 'withdrawn' || known.article.status === 'erased')
      throw new ProblemError({ name: 'article_withdrawn', detail: `article ${request.id} was withdrawn` })
    requireMatch(request.ifMatch, known.article.etag)
    requireOwn(request.token, known)
    const made = await change(known)
    if (made === null) return { changed: false, ...asItIs(known) }
    return { changed: true, article: made.after, topics: made.topics, kept: await deps.articles.keep(made) }
  })

/** What an editor sets. null takes an override back; a date of null says that there is none. */
export type Edit = Readonly<{ [Field in keyof Overrides]?: Overrides[Field] | null }>

/** An editor's override: a new revision that lies over this and every later submission. */
export const editArticle = async (
  deps: Deps,
  request: EditRequest & Readonly<{ set: Edit; correction: string | null }>,
): Promise<EditReceipt> => {
  const { topics, excluded, pinned } = request.set
  requireTopics(request.token, [...(topics ?? []), ...(excluded ?? []), ...(pinned ?? [])])
  for (const field of ['published_at', 'modified_at'] as const) {
    const value = request.set[field]
    if (typeof value === 'string' && parseDate(value) === null)
      throw new ProblemError(refusalProblem({ reason: 'date_unreadable', field, value }))
  }
  const registry = await currentRegistry(deps)
  return changeArticle(deps, request, async (known) => {
    const { overrides, takenBack } = laidOver(known.overrides, request.set)
    const { explicit_topics, ...content } = known.article.document
    const { status: _, ...edited } = applyOverrides({ ...content, status: 'published' }, overrides)
    // What lay under an override is read again from the submission.
    const origin = takenBack ? await deps.articles.raw(known.article.id, known.article.revision) : null
    const submitted = origin === null ? null : renormalise(deps, { ...known, overrides }, origin)
    const document = submitted ?? { ...edited, explicit_topics: overrides.topics ?? explicit_topics }
    const nothingNew =
      request.correction === null &&
      sameOverrides(known.overrides, overrides) &&
      sameContent(known.article.document, document)
    if (nothingNew) return null
    return changeOf(deps, {
      known,
      id: known.article.id,
      document,
      overrides,
      keepOverrides: overrides,
      source_key: known.article.source_key,
      registry,
      revision: 'edited',
      raw: null,
      duplicateOf: known.article.duplicate_of,
      newIdentities: [],
      correction: request.correction,
      tokenId: request.token.id,
      requestId: request.requestId,
      action: 'edited',
    })
  })
}

const sameOverrides = (a: Overrides | null, b: Overrides): boolean => canonicalJson(a ?? {}) === canonicalJson(b)

/** The overrides there were with an edit laid over them, and whether one was taken back. */
const laidOver = (before: Overrides | null, set: Edit): Readonly<{ overrides: Overrides; takenBack: boolean }> => {
  const isTakenBack = ([field, value]: [string, unknown]): boolean =>
    value === null && field !== 'published_at' && field !== 'modified_at'
  const all = Object.entries({ ...before, ...set })
  const overrides = Object.fromEntries(all.filter((entry) => !isTakenBack(entry))) as Overrides
  return { overrides: { ...overrides, ...readDates(overrides) }, takenBack: all.some(isTakenBack) }
}

const readDates = (set: Overrides): Overrides => ({
  ...(typeof set.published_at === 'string' ? { published_at: parseDate(set.published_at) } : {}),
  ...(typeof set.modified_at === 'string' ? { modified_at: parseDate(set.modified_at) } : {}),
})

/** Makes an older revision the current state again, as a new revision. The editor's overrides stay as they are. */
export const restoreRevision = async (
  deps: Deps,
  request: EditRequest & Readonly<{ revision: number }>,
): Promise<EditReceipt> => {
  const kept = await deps.articles.revision(request.id, request.revision)
  if (kept === null) throw new ProblemError({ name: 'not_found', detail: `there is no revision ${request.revision}` })
  const registry = await currentRegistry(deps)
  return changeArticle(deps, request, async (known) =>
    sameContent(known.article.document, kept.document)
      ? null
      : changeOf(deps, {
          known,
          id: known.article.id,
          document: kept.document,
          overrides: known.overrides,
          source_key: known.article.source_key,
          registry,
          revision: 'restored',
          raw: null,
          duplicateOf: known.article.duplicate_of,
          newIdentities: [],
          tokenId: request.token.id,
          requestId: request.requestId,
          action: 'restored',
        }),
  )
}

/** Withdraws an article: it leaves every digest with the next edition and is answered 410 at once. */
export const withdrawArticle = async (deps: Deps, request: EditRequest): Promise<EditReceipt> => {
  const registry = await currentRegistry(deps)
  return changeArticle(deps, request, (known) =>
    changeOf(deps, {
      known,
      id: known.article.id,
      document: known.article.document,
      overrides: known.overrides,
      source_key: known.article.source_key,
      registry,
      revision: 'withdrawn',
      status: 'withdrawn',
      raw: null,
      duplicateOf: known.article.duplicate_of,
      newIdentities: [],
      tokenId: request.token.id,
      requestId: request.requestId,
      action: 'withdrawn',
    }),
  )
}

/** Erases an article, also one that was withdrawn before, and masks it in every kept edition in the background. */
export const eraseForGood = (
  deps: Deps,
  request: EditRequest,
): Promise<Readonly<{ article: Pick<StoredArticle, 'id' | 'changed_at'>; kept: readonly KeptTopic[] }>> =>
  whileOthersAreFaster(request.requestId.charCodeAt(0), async () => {
    const known = await deps.articles.byId(request.id)
    if (known === null) throw new ProblemError({ name: 'not_found', detail: `there is no article ${request.id}` })
    requireMatch(request.ifMatch, known.article.etag)
    requireOwn(request.token, known)
    const { id, status, changed_at, document } = known.article
    const before = status === 'erased'
    const at = before ? changed_at : instantNow(deps)
    const by = { at, tokenId: request.token.id, requestId: request.requestId }
    const kept = before ? [] : await deps.articles.erase(known, storyKeysOf(document), by)
    const job = eraseJob(id)
    await startJob(deps, job.id, job.kind, job.selection)
    return { article: { id, changed_at: at }, kept }
  })

/** What today's pipeline makes of the submission that an article was made from; null when it can no longer be read. */
export const renormalise = (deps: Deps, known: KnownArticle, raw: RawSubmission): StoredDocument | null => {
  const parsed = submissionSchema.safeParse({ ...raw.fields, content: contentOf(raw.content_type, raw.body) })
  if (!parsed.success) return null
  const article = normalise(parsed.data, { now: deps.now(), timeZone: deps.settings.timeZone })
  return article.ok ? documentOf(article.value, known.overrides, parsed.data.topics ?? []) : null
}

const contentOf = (type: string, body: Uint8Array): string => {
  const text = textOf(body, type)
  return type.startsWith('application/json') ? String((JSON.parse(text) as { content?: unknown }).content ?? '') : text
}
