import { pipelineVersion } from '#domain/normalise/pipelineVersion'
import type { Deps } from '../deps.ts'
import { startJob } from '../flows/startJob.ts'
import type { RunReport } from './runSchedule.ts'
import { startTraining } from './startTraining.ts'

/** The job that files every article under one version of the registry. */
export const refileJob = (version: number): string => `refile-registry-${version}`

/** Jobs that an hour looks after, within a request's calls. */
const jobsMax = 20
/** What still fails after a week of hours does not heal by itself. */
const retriedForMs = 7 * 86_400_000

/**
 * Every hour: rescues jobs whose alarms were lost or that an outage broke off, and starts one where articles are behind the
 * pipeline or the registry (of which the learned model is a part), or where labels changed.
 */
export const startIndexing = async (deps: Deps): Promise<RunReport> => {
  const now = deps.now()
  const iso = (time: number): string => new Date(time).toISOString()
  await deps.jobs.retry(iso(now - retriedForMs), jobsMax, iso(now))
  const running = await deps.jobs.running(jobsMax)
  const woken = await Promise.allSettled(running.map((job) => deps.indexer(job.id).wake()))
  const lost = woken.filter((result) => result.status === 'rejected').length
  const counters = await deps.work.counters()
  const behind = Object.entries(counters).reduce(
    (sum, [name, value]) =>
      name.startsWith('pipeline:') && Number(name.slice(9)) < pipelineVersion ? sum + Math.max(0, value) : sum,
    0,
  )
  let started = 0
  if (behind > 0) {
    const id = `reindex-pipeline-${pipelineVersion}`
    // One that an operator stopped stays so.
    if ((await deps.jobs.byId(id))?.status !== 'stopped') {
      await startJob(deps, id, 'reindex', { pipeline_below: pipelineVersion })
      started += 1
    }
  }
  const version = await deps.topics.registryVersion()
  const filed = Number((await deps.work.meta('filed_registry_version')) ?? 1)
  if (version > filed) {
    const id = refileJob(version)
    const known = await deps.jobs.byId(id)
    // One that an operator stopped stays so.
    const job = known === null || known.error !== null ? await startJob(deps, id, 'refile', {}) : known
    if (job.status === 'done') await deps.work.setMeta('filed_registry_version', String(version))
    else started += 1
  }
  if (await startTraining(deps)) started += 1
  return { did: { rescued: running.length - lost, lost, started }, remains: behind }
}
