import { pipelineVersion } from '#domain/normalise/pipelineVersion'
import { ConflictError } from '#storage/d1'
import type { Job } from '#storage/jobStore'
import type { Deps } from '../deps.ts'
import { sameContent } from '../flows/acceptSubmission.ts'
import { announce } from '../flows/announce.ts'
import { changeOf } from '../flows/changeOf.ts'
import { renormalise } from '../flows/editArticle.ts'
import { currentRegistry, type Registry } from '../flows/registry.ts'

/** Articles a page looks at: about 30 ms of CPU, far under an object's 30 s, and few enough to be done again after a crash. */
export const pageSize = 25

export type PageReport = Readonly<{ done: number; changed: number; finished: boolean }>

/**
 * Looks at the next articles of a job and keeps what today's pipeline and registry make of them. What comes out unchanged
 * writes nothing but its versions; a page may safely run twice.
 */
export const indexPage = async (deps: Deps, job: Job): Promise<PageReport> => {
  const ids = await deps.jobs.page(job.selection, job.cursor, pageSize)
  const registry = await currentRegistry(deps)
  const untouched: string[] = []
  let changed = 0
  for (const id of ids) {
    if (await indexArticle(deps, job, id, registry)) changed += 1
    else untouched.push(id)
  }
  if (job.selection.dry_run !== true) await deps.jobs.touched(untouched, pipelineVersion, registry.snapshot.version)
  const finished = ids.length < pageSize
  const report = { done: ids.length, changed, finished }
  await deps.jobs.advance(job.id, { ...report, cursor: ids.at(-1) ?? job.cursor }, new Date(deps.now()).toISOString())
  return report
}

/** True when the article came out different. */
const indexArticle = async (deps: Deps, job: Job, id: string, registry: Registry): Promise<boolean> => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const known = await deps.articles.byId(id)
    if (known === null || known.article.status === 'withdrawn' || known.article.status === 'erased') return false
    const document = (job.kind === 'reindex' ? await renormalise(deps, known) : null) ?? known.article.document
    const sameDocument = sameContent(known.article.document, document)
    const change = await changeOf(deps, {
      known,
      id,
      document,
      overrides: known.overrides,
      source_key: known.article.source_key,
      registry,
      revision: sameDocument ? null : 'reindexed',
      raw: null,
      duplicateOf: known.article.duplicate_of,
      newIdentities: [],
      tokenId: 'indexer',
      requestId: job.id,
      action: job.kind,
    })
    if (sameDocument && sameFiling(known.topics, change.topics)) return false
    if (job.selection.dry_run === true) return true
    try {
      await announce(deps, await deps.articles.keep(change))
      return true
    } catch (fault) {
      if (!(fault instanceof ConflictError)) throw fault
    }
  }
  return false
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
