import { env } from 'cloudflare:workers'
import type { Submission } from '#domain/submission'
import { type Deps, depsOf } from '../../workers/ingest/deps.ts'
import type { Env } from '../../workers/ingest/env.ts'
import { acceptSubmission, type Receipt } from '../../workers/ingest/flows/acceptSubmission.ts'

export const testEnv = env as unknown as Env

/** The worker's own ports, with what a test puts in their place. */
export const testDeps = (instead: Partial<Deps> = {}): Deps => ({ ...depsOf(testEnv), ...instead })

/** A token that may do everything to articles. */
export const testToken = {
  id: 'test',
  name: 'test',
  scopes: ['submit', 'edit'] as const,
  sources: [],
  topics: [],
  default_source: null,
  created_at: '2024-01-01T00:00:00Z',
  expires_at: null,
}

/** Accepts a submission as the route does. */
export const submit = (deps: Deps, submission: Submission): Promise<Receipt> => {
  const { content: _, ...fields } = submission
  const raw = { content_type: 'application/json', fields, body: new TextEncoder().encode(JSON.stringify(submission)) }
  return acceptSubmission(deps, { submission, raw, token: testToken, requestId: 'test', restore: false })
}

/** How many rows a query finds. */
export const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  Number(
    (
      await testEnv.DB.prepare(`SELECT COUNT(*) AS n FROM ${sql}`)
        .bind(...values)
        .first<{ n: number }>()
    )?.n,
  )
