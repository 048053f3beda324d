import { instantNow } from '../clock.ts'
import { depsOf } from '../deps.ts'
import type { Env } from '../env.ts'
import { faultName, log } from '../log.ts'
import { durableBase } from '../publisher/ittyDurable.ts'
import { runPage } from './runPage.ts'

const retryMs = 10_000
const failuresMax = 5

/** One per job. Pages through stored articles by a chain of alarms; the cursor is in D1, so a lost alarm loses nothing. */
export class Indexer extends durableBase<Env>() {
  failures = 0

  async wake(): Promise<{ alarm: number }> {
    const now = Date.now()
    // One that is further away than any is set was set by a clock that has since gone back.
    const alarm = Math.min((await this.getAlarm()) ?? now, now + retryMs * failuresMax)
    await this.setAlarm(alarm)
    return { alarm }
  }

  async alarm(): Promise<void> {
    await this.loadFromStorage()
    const deps = depsOf(this.state.env)
    const id = this.state.id.name ?? ''
    try {
      const more = await runPage(deps, id)
      this.failures = 0
      if (more) await this.setAlarm(Date.now())
    } catch (fault) {
      this.failures += 1
      const reason = faultName(fault)
      log('index_page_failed', { job: id, reason, failures: this.failures })
      if (this.failures >= failuresMax) {
        await deps.jobs.fail(id, reason, instantNow(deps))
        this.failures = 0
      } else await this.setAlarm(Date.now() + retryMs * this.failures)
    }
    await this.persist()
  }
}
