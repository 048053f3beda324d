import { applyOverrides } from '#domain/applyOverrides'
import type { NormalisedArticle } from '#domain/article'
import { articleFeatures } from '#domain/editions/articleFeatures'
import { releaseTime, timeOf } from '#domain/embargo'
import { joinStory } from '#domain/stories/joinStory'
import { storyKeys } from '#domain/stories/storyKeys'
import { shortHash } from '#kit/hash'
import type { ArticleChange, KnownArticle } from '#storage/articleStore'
import type { Overrides, RawSubmission, RevisionKind, StoredArticle, StoredDocument } from '#storage/stored'
import type { Deps } from '../deps.ts'
import { fileStored } from './fileStored.ts'
import type { Registry } from './registry.ts'

const storyWindowMs = 7 * 86_400_000
// Those that share the most keys. Each one's features are inflated and compared: about 0.4 ms of the request's 10 ms.
const storyCandidatesMax = 8

/** The stored form of an article: its normalised content under the editor's overrides. */
export const documentOf = (
  article: NormalisedArticle,
  overrides: Overrides | null,
  topics: readonly string[],
): StoredDocument => {
  const { status: _, ...document } = applyOverrides(article, overrides)
  return { ...document, explicit_topics: overrides?.topics ?? topics }
}

/** The keys under which a document's story is looked for. */
export const storyKeysOf = (document: StoredDocument): string[] =>
  storyKeys(articleFeatures({ ...document, status: 'published' }))

/** What a change is made from, whoever asks for it: a submission, an editor, a withdrawal, a re-index. */
export type ChangeRequest = Readonly<{
  known: KnownArticle | null
  id: string
  document: StoredDocument
  overrides: Overrides | null
  keepOverrides?: Overrides | null
  source_key: string | null
  registry: Registry
  revision: RevisionKind | null
  raw: RawSubmission | null
  duplicateOf: string | null
  newIdentities: readonly string[]
  correction?: string | null
  status?: 'withdrawn'
  tokenId: string
  requestId: string
  action: string
}>

/** Derives everything a batch writes: status, topics, features, story, ETag. */
export const changeOf = async (deps: Deps, request: ChangeRequest): Promise<ArticleChange> => {
  const { known, document, overrides, registry } = request
  const before = known?.article ?? null
  const now = deps.now()
  // A correction's time must never equal an older revision's, even when the clock stands still or goes back.
  const at = new Date(Math.max(now, before === null ? 0 : Date.parse(before.changed_at) + 1)).toISOString()
  const received_at = before?.received_at ?? at
  const release_at = releaseTime(document.published_at, now, deps.settings.timeZone)
  const status = request.status ?? (release_at === null ? 'published' : 'held')
  const features = articleFeatures({ ...document, status: 'published' })
  const keys = storyKeys(features)
  const sort_at = document.published_at === null ? Date.parse(received_at) : timeOf(document.published_at)
  const candidates = (await deps.articles.storyCandidates(keys, sort_at, storyWindowMs, storyCandidatesMax)).filter(
    (candidate) => candidate.id !== request.id,
  )
  const { story, merges } = joinStory(
    { id: request.id, features, sort_at },
    candidates.map((candidate) => ({ ...candidate, features: candidate.features as typeof features })),
  )

  const topics = fileStored(document, request.source_key, overrides, registry)
  const revision = (before?.revision ?? 0) + (request.revision === null ? 0 : 1)
  const corrected = request.correction !== undefined && request.correction !== null
  const after: StoredArticle = {
    id: request.id,
    revision,
    etag: shortHash(
      JSON.stringify([
        request.id,
        revision,
        status,
        topics.map((topic) => [topic.slug, topic.origin, topic.pinned]),
        registry.snapshot.version,
      ]),
      20,
    ),
    status,
    source_key: request.source_key,
    received_at,
    changed_at: at,
    sort_at,
    release_at: status === 'held' ? release_at : null,
    duplicate_of: request.duplicateOf,
    story,
    correction: corrected ? (request.correction ?? null) : (before?.correction ?? null),
    corrected_at: corrected ? at : (before?.corrected_at ?? null),
    registry_version: registry.snapshot.version,
    document,
  }
  return {
    before,
    after,
    revision: request.revision,
    raw: request.raw,
    newIdentities: request.newIdentities,
    topicsBefore: known?.topics ?? [],
    topics: status === 'withdrawn' ? [] : topics,
    features,
    storyKeysBefore:
      before === null || before.status === 'withdrawn' || before.status === 'erased'
        ? []
        : storyKeysOf(before.document),
    storyKeys: status === 'withdrawn' ? [] : keys,
    storyMerges: status === 'withdrawn' ? [] : merges,
    ...(request.keepOverrides === undefined ? {} : { overrides: request.keepOverrides }),
    tokenId: request.tokenId,
    requestId: request.requestId,
    action: request.action,
  }
}
