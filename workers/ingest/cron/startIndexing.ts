import { pipelineVersion } from '#domain/normalise/pipelineVersion'
import type { Deps } from '../deps.ts'
import { startJob } from '../flows/startJob.ts'
import type { RunReport } from './runSchedule.ts'
import { startTraining } from './startTraining.ts'

/** The job that files every article under one version of the registry. */
export const refileJob = (version: number): string => `refile-registry-${version}`

/**
 * Every hour: rescues jobs whose alarms were lost, and starts one where articles are behind the pipeline or the registry (of
 * which the learned model is a part), or where labels changed.
 */
export const startIndexing = async (deps: Deps): Promise<RunReport> => {
  const running = await deps.jobs.running()
  for (const job of running) await deps.indexer(job.id).wake()
  const counters = await deps.work.counters()
  const behind = Object.entries(counters).reduce(
    (sum, [name, value]) =>
      name.startsWith('pipeline:') && Number(name.slice(9)) < pipelineVersion ? sum + Math.max(0, value) : sum,
    0,
  )
  let started = 0
  if (behind > 0) {
    await startJob(deps, `reindex-pipeline-${pipelineVersion}`, 'reindex', {})
    started += 1
  }
  const version = await deps.topics.registryVersion()
  const filed = Number((await deps.work.meta('filed_registry_version')) ?? 1)
  if (version > filed) {
    const id = refileJob(version)
    const job = (await deps.jobs.byId(id)) ?? (await startJob(deps, id, 'refile', {}))
    if (job.status === 'done') await deps.work.setMeta('filed_registry_version', String(version))
    else started += 1
  }
  if (await startTraining(deps)) started += 1
  return { did: { rescued: running.length, started }, remains: behind }
}
