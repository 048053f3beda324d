import type { Job, JobKind, JobStep } from '#storage/jobStore'
import { type Deps, depsOf } from '../deps.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { durableBase } from '../publisher/ittyDurable.ts'
import { driftPage } from './driftPage.ts'
import { erasePage } from './erasePage.ts'
import { indexPage } from './indexPage.ts'
import { releasePage } from './releasePage.ts'
import { searchPage } from './searchPage.ts'
import { trainPage } from './trainPage.ts'

const retryMs = 10_000
const failuresMax = 5

const pageOf = {
  reindex: indexPage,
  refile: indexPage,
  train: trainPage,
  drift: driftPage,
  erase: erasePage,
  search: searchPage,
  release: releasePage,
} as const satisfies Record<JobKind, (deps: Deps, job: Job) => Promise<JobStep>>

/** One per job. Pages through stored articles by a chain of alarms; the cursor is in D1, so a lost alarm loses nothing. */
export class Indexer extends durableBase<Env>() {
  failures = 0

  async wake(): Promise<{ alarm: number }> {
    const alarm = (await this.getAlarm()) ?? Date.now()
    await this.setAlarm(alarm)
    return { alarm }
  }

  async alarm(): Promise<void> {
    await this.loadFromStorage()
    const deps = depsOf(this.state.env)
    const id = this.state.id.name ?? ''
    const job = await deps.jobs.byId(id)
    if (job === null || job.status !== 'running') return
    try {
      const step = await pageOf[job.kind](deps, job)
      const advanced = await deps.jobs.advance(job, step, new Date(deps.now()).toISOString())
      this.failures = 0
      // What was sent back or stopped meanwhile is looked at again.
      if (!step.finished || !advanced) await this.setAlarm(Date.now())
    } catch (fault) {
      this.failures += 1
      const reason = fault instanceof Error ? fault.name : 'unknown'
      log('index_page_failed', { job: id, reason, failures: this.failures })
      if (this.failures >= failuresMax) await deps.jobs.fail(id, reason, new Date(deps.now()).toISOString())
      else await this.setAlarm(Date.now() + retryMs * this.failures)
    }
    await this.persist()
  }
}
