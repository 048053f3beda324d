import { articleFeatures } from '#domain/editions/articleFeatures'
import { pipelineVersion } from '#domain/normalise/pipelineVersion'
import type { KnownArticle } from '#storage/articleStore'
import { ConflictError } from '#storage/d1'
import type { Job, JobStep } from '#storage/jobStore'
import type { RawSubmission, StoredDocument } from '#storage/stored'
import { today } from '../clock.ts'
import type { Deps } from '../deps.ts'
import { sameContent } from '../flows/acceptSubmission.ts'
import { announce } from '../flows/announce.ts'
import { changeOf } from '../flows/changeOf.ts'
import { renormalise } from '../flows/editArticle.ts'
import { fileStored } from '../flows/fileStored.ts'
import { currentRegistry, type Registry } from '../flows/registry.ts'
import { faultName, log } from '../log.ts'
import { changesPerPage } from './changesPerPage.ts'

/** Articles that a page looks at: a few milliseconds of CPU each, far under an object's 30 s, and few enough to be done again. */
export const pageSize = 50
/** Documents of a page, as they are kept: of large articles a page takes fewer, so that they fit an object's memory and time. */
const pageBytesMax = 1_000_000

/**
 * Looks at the next articles of a job and keeps what today's pipeline and registry make of them. What comes out unchanged
 * writes nothing but its versions. A page ends early when its changes have used up the queries of an alarm; it may safely run
 * twice.
 */
export const indexPage = async (deps: Deps, job: Job): Promise<JobStep> => {
  const { entries, more } = await deps.jobs.page(job.selection, job.cursor, pageSize, pageBytesMax)
  const registry = await currentRegistry(deps)
  const stored = await readStored(
    deps,
    job,
    entries.map((entry) => entry.id),
  )
  const dry = job.selection.dry_run === true
  const changesMax = dry ? Number.POSITIVE_INFINITY : changesPerPage(deps.settings.d1QueriesMax)
  const untouched: string[] = []
  let { cursor } = job
  let done = 0
  let changed = 0
  for (const entry of entries) {
    if (changed >= changesMax) break
    const article = stored.get(entry.id)
    const outcome = article === undefined ? 'untouched' : await indexArticle(deps, job, article, registry)
    if (outcome === 'changed') changed += 1
    if (outcome === 'untouched') untouched.push(entry.id)
    cursor = entry.cursor
    done += 1
  }
  if (!dry) await deps.jobs.touched(untouched, pipelineVersion, registry.snapshot.version, today(deps))
  return { done, changed, finished: !more && done === entries.length, cursor }
}

/** An article with what it was made from and its features' JSON text, where the job looks at them. */
type Stored = Readonly<{ known: KnownArticle; origin: RawSubmission | undefined; features: string | undefined }>

const readStored = async (deps: Deps, job: Job, ids: readonly string[]): Promise<ReadonlyMap<string, Stored>> => {
  const again = job.kind === 'reindex'
  const origins = again ? await deps.articles.origins(ids) : new Map<string, RawSubmission>()
  const features = again ? await deps.articles.features(ids) : new Map<string, string>()
  return new Map(
    (await deps.articles.byIds(ids)).map((known) => {
      const { id } = known.article
      return [id, { known, origin: origins.get(id), features: features.get(id) }]
    }),
  )
}

/** What became of an article: kept anew (or it would be), as it was, or not looked at because it cannot be read. */
type Outcome = 'changed' | 'untouched' | 'failed'

const indexArticle = async (deps: Deps, job: Job, stored: Stored, registry: Registry): Promise<Outcome> => {
  const { known } = stored
  const { article, overrides } = known
  // Nobody is shown it. What restores it normalises it, or leaves it to the next re-index.
  if (article.status === 'withdrawn' || article.status === 'erased') return 'untouched'
  let document: StoredDocument | null
  try {
    document = differing(deps, stored, registry)
  } catch (fault) {
    // One that the pipeline stumbles over keeps no other from its turn. It stays of its version, and is tried again every hour.
    log('index_article_failed', { article: article.id, reason: faultName(fault) })
    return 'failed'
  }
  if (document === null) return 'untouched'
  if (job.selection.dry_run === true) return 'changed'
  const change = await changeOf(deps, {
    known,
    id: article.id,
    document: { ...document, pipeline_version: job.kind === 'reindex' ? pipelineVersion : document.pipeline_version },
    overrides,
    source_key: article.source_key,
    registry,
    revision: sameContent(article.document, document) ? null : 'reindexed',
    raw: null,
    duplicateOf: article.duplicate_of,
    newIdentities: [],
    tokenId: 'indexer',
    requestId: job.id,
    action: job.kind,
  })
  try {
    await announce(deps, await deps.articles.keep(change))
  } catch (fault) {
    // It was changed by somebody under today's pipeline already.
    if (!(fault instanceof ConflictError)) throw fault
  }
  return 'changed'
}

/** What today's pipeline makes of an article, or null where that is what is kept. */
const differing = (deps: Deps, { known, origin, features }: Stored, registry: Registry): StoredDocument | null => {
  const { article, overrides, topics } = known
  const document = (origin === undefined ? null : renormalise(deps, known, origin)) ?? article.document
  const same =
    sameContent(article.document, document) &&
    (features === undefined || features === featuresText(document)) &&
    sameFiling(topics, fileStored(document, article.source_key, overrides, registry))
  return same ? null : document
}

const featuresText = (document: StoredDocument): string =>
  JSON.stringify(articleFeatures({ ...document, status: 'published' }))

type Filed = Readonly<{ slug: string; origin: string; score: number; pinned: boolean; why: unknown }>

const sameFiling = (a: readonly Filed[], b: readonly Filed[]): boolean => {
  const key = (topics: readonly Filed[]): string =>
    JSON.stringify(
      topics
        .map(({ slug, origin, score, pinned, why }) => [slug, origin, score, pinned, why])
        .sort((x, y) => (String(x[0]) < String(y[0]) ? -1 : 1)),
    )
  return key(a) === key(b)
}
