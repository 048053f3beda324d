import type { NormalisedArticle } from '#domain/article'
import { articleId, identityOf } from '#domain/identity'
import { normalise } from '#domain/normalise/normalise'
import type { Submission } from '#domain/submission'
import { sourceKey } from '#domain/url/sourceKey'
import { urlKey } from '#domain/url/urlKey'
import type { ArticleChange, KeptTopic, KnownArticle } from '#storage/articleStore'
import type { RawSubmission, StoredArticle, StoredDocument } from '#storage/stored'
import type { Token } from '#storage/tokenStore'
import type { Deps } from '../deps.ts'
import { ProblemError } from '../http/problems.ts'
import { changeOf, documentOf } from './changeOf.ts'
import { refusalProblem } from './refusalProblem.ts'
import { currentRegistry, type Registry } from './registry.ts'
import { requireOwn, requireSource, requireTopics } from './tokenBounds.ts'
import { whileOthersAreFaster } from './whileOthersAreFaster.ts'

export type Outcome = 'created' | 'unchanged' | 'revised' | 'duplicate' | 'restored'

/** A submission on its way in: who sends it, what it is, and the bytes it came as. */
export type SubmissionRequest = Readonly<{
  submission: Submission
  raw: RawSubmission
  token: Token
  requestId: string
  restore: boolean
  /** PUT names the article; its identity then decides nothing. */
  target?: Readonly<{ id: string; ifMatch: string | null }>
}>

/** What became of it: the article as it now is, and the sequence of each topic that contains it. */
export type Receipt = Readonly<{
  outcome: Outcome
  article: StoredArticle
  topics: ArticleChange['topics']
  kept: readonly KeptTopic[]
}>

/**
 * Accepts a submission: normalise, find the article it is, decide, and keep the change in one batch. When another writer
 * was faster the batch breaks on its guard, and everything from the look-up on is done again.
 */
export const acceptSubmission = async (deps: Deps, request: SubmissionRequest): Promise<Receipt> => {
  const prepared = await prepare(deps, request)
  return whileOthersAreFaster(request.requestId.charCodeAt(0), async () => {
    const { change, receipt } = await decide(deps, request, prepared)
    return change === null ? receipt : { ...receipt, kept: await deps.articles.keep(change) }
  })
}

/** Everything that follows from the submission alone. */
type Prepared = Readonly<{
  article: NormalisedArticle
  source_key: string | null
  keys: readonly string[]
  fingerprintKey: string
  id: string
  registry: Registry
}>

export const prepare = async (
  deps: Deps,
  request: Pick<SubmissionRequest, 'submission' | 'token'>,
): Promise<Prepared> => {
  const { submission, token } = request
  const normalised = normalise(submission, { now: deps.now(), timeZone: deps.settings.timeZone })
  if (!normalised.ok) throw new ProblemError(refusalProblem(normalised.error))
  const article = normalised.value
  const source_key = sourceKey(article.source, token.default_source)
  requireSource(token, source_key)
  requireTopics(token, submission.topics ?? [])
  const identity = identityOf({
    source_key,
    publisher_id: submission.id,
    url_key: article.url === null ? null : urlKey(article.url),
    fingerprint: article.fingerprint,
  })
  return {
    article,
    source_key,
    keys: identity.given,
    fingerprintKey: identity.fingerprint,
    id: articleId(identity),
    registry: await currentRegistry(deps),
  }
}

type Decision = Readonly<{ change: ArticleChange | null; receipt: Receipt }>

/** Looks the article up under every key it has and says what this submission does to it. */
export const decide = async (deps: Deps, request: SubmissionRequest, prepared: Prepared): Promise<Decision> => {
  const { found, twin, taken } = await lookUp(deps, request, prepared)
  if (found !== null) requireOwn(request.token, found)
  const restored = found !== null && (found.article.status === 'withdrawn' || found.article.status === 'erased')
  if (restored && !request.restore)
    throw new ProblemError({
      name: 'article_withdrawn_before',
      detail: `article ${found.article.id} was withdrawn; ?restore=true brings it back`,
    })

  const document = documentOf(prepared.article, found?.overrides ?? null, request.submission.topics ?? [])
  if (found !== null && !restored && sameContent(found.article.document, document)) {
    const missing = prepared.keys.filter((key) => !taken.has(key))
    if (missing.length > 0) await deps.articles.claim(found.article.id, missing)
    return {
      change: null,
      receipt: {
        outcome: 'unchanged',
        ...asItIs(found),
      },
    }
  }
  const outcome: Outcome = restored ? 'restored' : found !== null ? 'revised' : twin !== null ? 'duplicate' : 'created'
  const change = await changeOf(deps, {
    known: found,
    id: found?.article.id ?? prepared.id,
    document,
    overrides: found?.overrides ?? null,
    source_key: prepared.source_key,
    registry: prepared.registry,
    revision: restored ? 'restored' : 'submitted',
    raw: request.raw,
    duplicateOf: found === null ? twin : found.article.duplicate_of,
    // A key that names an article already, this one or another, stays where it is.
    newIdentities: [...prepared.keys, prepared.fingerprintKey].filter((key) => !taken.has(key)),
    tokenId: request.token.id,
    requestId: request.requestId,
    action: outcome,
  })
  return { change, receipt: { outcome, article: change.after, topics: change.topics, kept: [] } }
}

/** The article this submission is (by target or identity), and the one it repeats under another identity. */
const lookUp = async (
  deps: Deps,
  request: SubmissionRequest,
  prepared: Prepared,
): Promise<{ found: KnownArticle | null; twin: string | null; taken: ReadonlySet<string> }> => {
  const known = await deps.articles.byIdentities([...prepared.keys, prepared.fingerprintKey], prepared.id)
  const taken = new Set(known.keys())
  const sameText = known.get(prepared.fingerprintKey) ?? null
  if (request.target !== undefined) {
    const found = await deps.articles.byId(request.target.id)
    if (found === null)
      throw new ProblemError({ name: 'not_found', detail: `there is no article ${request.target.id}` })
    requireMatch(request.target.ifMatch, found.article.etag)
    return { found, twin: null, taken }
  }
  const byKey = prepared.keys.map((key) => known.get(key)).find((article) => article !== undefined) ?? null
  const publisherId = prepared.keys.find((key) => key.startsWith('id:'))
  // The publisher's own id is the strongest: an article under the same URL but another id of the same source is another.
  const otherId =
    byKey !== null &&
    publisherId !== undefined &&
    !byKey.identities.includes(publisherId) &&
    byKey.identities.some((key) => sameSourceId(key, publisherId))
  if (byKey !== null && !otherId) return { found: byKey, twin: null, taken }
  if (prepared.keys.length === 0 && sameText !== null) return { found: sameText, twin: null, taken }
  const gone = known.get(prepared.id)
  if (gone !== undefined) {
    if (!request.restore)
      throw new ProblemError({
        name: 'article_withdrawn_before',
        detail: `article ${prepared.id} was erased; ?restore=true takes it again`,
      })
    return { found: gone, twin: null, taken }
  }
  const twin =
    sameText !== null && sameText.article.status !== 'withdrawn'
      ? (sameText.article.duplicate_of ?? sameText.article.id)
      : null
  return { found: null, twin, taken }
}

const sameSourceId = (a: string, b: string): boolean =>
  a.startsWith('id:') && a.split(':', 2).join(':') === b.split(':', 2).join(':')

/** RFC 9110 section 13.1.1: strong comparison, `*` matches any. */
export const requireMatch = (ifMatch: string | null, etag: string): void => {
  if (ifMatch === null || ifMatch.trim() === '*') return
  if (!ifMatch.split(',').some((candidate) => candidate.trim() === `"${etag}"`))
    throw new ProblemError({ name: 'precondition_failed', detail: `the article's ETag is "${etag}"` })
}

/** An article that nothing was done to, in the form that a change would have. */
export const asItIs = ({ article, topics }: KnownArticle): Omit<Receipt, 'outcome'> => ({
  article,
  topics: topics.map((topic) => ({ ...topic, declared: 'explicit' })),
  kept: topics,
})

/** Equal in every normalised field; warnings and the pipeline's version are not the article's content. */
export const sameContent = (a: StoredDocument, b: StoredDocument): boolean => {
  const { warnings: _a, pipeline_version: _av, ...contentA } = a
  const { warnings: _b, pipeline_version: _bv, ...contentB } = b
  return JSON.stringify(contentA) === JSON.stringify(contentB)
}
