import type { Client } from '../client/createClient.ts'
import type { SubmissionRequest } from './submissionRequests.ts'

/** What an answer to a write says, as far as the command line shows it. */
export type Receipt = Readonly<{
  id: string
  outcome: 'created' | 'unchanged' | 'revised' | 'duplicate' | 'restored'
  title: string
  status: string
  topics: readonly Readonly<{ slug: string; name: string; sequence: number }>[]
}>

/** Sends one article. */
export const sendArticle = (client: Client, request: SubmissionRequest, restore = false): Promise<Receipt> =>
  client.json<Receipt>('/v1/articles', {
    method: 'POST',
    query: { ...request.query, ...(restore ? { restore: 'true' } : {}) },
    headers: { 'Content-Type': request.contentType },
    body: request.body,
  })
