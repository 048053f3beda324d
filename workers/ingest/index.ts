import { app } from './app.ts'
import { runSchedule } from './cron/runSchedule.ts'
import { depsOf } from './deps.ts'
import type { Env } from './env.ts'
import { warmUp } from './warmUp.ts'

export { Indexer } from './indexer/Indexer.ts'
export { TopicPublisher } from './publisher/TopicPublisher.ts'

warmUp()

export default {
  fetch: app.fetch,
  async scheduled(controller, env) {
    await runSchedule(depsOf(env), controller.cron, crypto.randomUUID())
  },
} satisfies ExportedHandler<Env>
