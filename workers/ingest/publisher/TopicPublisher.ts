import { depsOf } from '../deps.ts'
import type { Env } from '../env.ts'
import { faultName, log } from '../log.ts'
import { durableBase } from './ittyDurable.ts'
import { publishTopic } from './publishTopic.ts'
import { settleMaxMs, settleMs } from './settleMs.ts'

const retryMs = 15_000
/** What fails for long is tried as often as the cron sweeps. */
const retryMaxMs = 5 * 60_000

/** The last publish of each object. Not a property: every own property is persisted. */
const lanes = new WeakMap<object, Promise<unknown>>()

/**
 * One per topic, sole writer of its editions. It coordinates and does not think: the flow behind its alarm may safely run
 * twice, since alarms and outbox notes arrive at least once.
 */
export class TopicPublisher extends durableBase<Env>() {
  wanted = 0
  last_edition = 0
  last_sequence = 0
  kv_writes_today = 0
  failures = 0

  async mark(sequence: number): Promise<{ wanted: number }> {
    this.wanted = Math.max(this.wanted, sequence)
    await this.persist()
    // One alarm covers a burst: notes that arrive before it fires share one edition.
    const now = Date.now()
    const alarm = await this.getAlarm()
    // One that is further away than any is set was set by a clock that has since gone back.
    if (alarm === null || alarm > now + settleMaxMs)
      await this.setAlarm(now + settleMs(this.kv_writes_today, depsOf(this.state.env).settings.kvWritesMax))
    return { wanted: this.wanted }
  }

  async status(): Promise<{ wanted: number; last_edition: number; last_sequence: number; alarm: number | null }> {
    return {
      wanted: this.wanted,
      last_edition: this.last_edition,
      last_sequence: this.last_sequence,
      alarm: await this.getAlarm(),
    }
  }

  async rebuildNow(): Promise<{ published: boolean }> {
    return { published: await this.publish() }
  }

  async alarm(): Promise<void> {
    await this.loadFromStorage()
    try {
      await this.publish()
    } catch (fault) {
      log('publish_failed', { topic: this.slug(), reason: faultName(fault) })
      this.failures += 1
      await this.setAlarm(Date.now() + Math.min(retryMaxMs, retryMs * 2 ** (this.failures - 1)))
      await this.persist()
    }
  }

  private slug(): string {
    return decodeURIComponent(this.state.id.name ?? '')
  }

  /** Publishes once the publish before it has ended: an alarm and a rebuild would take the same number. */
  private async publish(): Promise<boolean> {
    const turn = (lanes.get(this.state.storage) ?? Promise.resolve()).then(() => this.publishAlone())
    lanes.set(
      this.state.storage,
      turn.catch(() => undefined),
    )
    return turn
  }

  private async publishAlone(): Promise<boolean> {
    const wanted = this.wanted
    const outcome = await publishTopic(depsOf(this.state.env), this.slug(), {
      edition: this.last_edition,
      sequence: this.last_sequence,
    })
    this.last_edition = outcome.edition
    this.last_sequence = outcome.sequence
    this.kv_writes_today = outcome.kvWritesToday
    this.failures = 0
    await this.persist()
    if (this.wanted > wanted && (await this.getAlarm()) === null)
      await this.setAlarm(Date.now() + settleMs(this.kv_writes_today, depsOf(this.state.env).settings.kvWritesMax))
    return outcome.published
  }
}
