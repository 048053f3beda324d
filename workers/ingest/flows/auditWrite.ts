import type { Context } from 'hono'
import type { AppEnv } from '../app.ts'
import { instantNow } from '../clock.ts'

/** Notes in the audit who wrote what that is no article: a topic, a token, a job, an import. */
export const auditWrite = (c: Context<AppEnv>, action: string, target: string): Promise<void> =>
  c.var.deps.work.audit({
    at: instantNow(c.var.deps),
    tokenId: c.var.token.id,
    action,
    target,
    requestId: c.var.requestId,
  })
