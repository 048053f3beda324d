import { pipelineVersion } from '#domain/normalise/pipelineVersion'
import type { KnownArticle } from '#storage/articleStore'
import { ConflictError } from '#storage/d1'
import type { Job, JobStep } from '#storage/jobStore'
import type { Deps } from '../deps.ts'
import { sameContent } from '../flows/acceptSubmission.ts'
import { announce } from '../flows/announce.ts'
import { changeOf } from '../flows/changeOf.ts'
import { renormalise } from '../flows/editArticle.ts'
import { fileStored } from '../flows/fileStored.ts'
import { currentRegistry, type Registry } from '../flows/registry.ts'

/** Articles a page looks at: about 30 ms of CPU, far under an object's 30 s, and few enough to be done again after a crash. */
export const pageSize = 25

/**
 * Looks at the next articles of a job and keeps what today's pipeline and registry make of them. What comes out unchanged
 * writes nothing but its versions; a page may safely run twice.
 */
export const indexPage = async (deps: Deps, job: Job): Promise<JobStep> => {
  const ids = await deps.jobs.page(job.selection, job.cursor, pageSize)
  const registry = await currentRegistry(deps)
  const untouched: string[] = []
  let changed = 0
  for (const known of await deps.articles.byIds(ids)) {
    if (await indexArticle(deps, job, known, registry)) changed += 1
    else untouched.push(known.article.id)
  }
  if (job.selection.dry_run !== true) await deps.jobs.touched(untouched, pipelineVersion, registry.snapshot.version)
  return { done: ids.length, changed, finished: ids.length < pageSize, cursor: ids.at(-1) ?? job.cursor }
}

/** True when the article comes out different. What lost a race was changed by somebody under today's pipeline already. */
const indexArticle = async (deps: Deps, job: Job, known: KnownArticle, registry: Registry): Promise<boolean> => {
  const { article, overrides } = known
  const document = (job.kind === 'reindex' ? await renormalise(deps, known) : null) ?? article.document
  const sameDocument = sameContent(article.document, document)
  if (sameDocument && sameFiling(known.topics, fileStored(document, article.source_key, overrides, registry)))
    return false
  if (job.selection.dry_run === true) return true
  const change = await changeOf(deps, {
    known,
    id: article.id,
    document,
    overrides,
    source_key: article.source_key,
    registry,
    revision: sameDocument ? null : 'reindexed',
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
    if (!(fault instanceof ConflictError)) throw fault
  }
  return true
}

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
