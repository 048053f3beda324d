import type { Deps } from '../deps.ts'
import { presentArticle } from '../http/presentArticle.ts'
import type { Receipt } from './acceptSubmission.ts'

const statusOf = { created: 201, duplicate: 201, revised: 200, unchanged: 200, restored: 200 } as const

/** A receipt as its status and article: each topic with the sequence that contains the change. */
export const presentReceipt = (
  deps: Deps,
  receipt: Receipt,
): { status: 200 | 201; article: Record<string, unknown> } => {
  const sequences = new Map(receipt.kept.map((topic) => [topic.slug, topic]))
  const topics = receipt.topics.map((topic) => ({
    ...topic,
    name: sequences.get(topic.slug)?.name ?? topic.name,
    sequence: sequences.get(topic.slug)?.sequence ?? 0,
  }))
  return {
    status: statusOf[receipt.outcome],
    article: presentArticle(receipt.article, topics, deps.settings, receipt.outcome),
  }
}
