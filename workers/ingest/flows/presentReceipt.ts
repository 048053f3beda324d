import type { Deps } from '../deps.ts'
import { presentArticle } from '../http/presentArticle.ts'
import type { Receipt } from './acceptSubmission.ts'

const statusOf = { created: 201, duplicate: 201, revised: 200, unchanged: 200, restored: 200 } as const

/** A receipt as its status and article: each topic with the sequence that contains the change. */
export const presentReceipt = (
  deps: Deps,
  receipt: Receipt,
): { status: 200 | 201; article: Record<string, unknown> } => {
  return {
    status: statusOf[receipt.outcome],
    article: presentArticle(receipt.article, withSequences(receipt), deps.settings, receipt.outcome),
  }
}

/** The topics an article is filed under, each with its name and sequence as the batch left them. */
export const withSequences = ({ topics, kept }: Pick<Receipt, 'topics' | 'kept'>) => {
  const bySlug = new Map(kept.map((topic) => [topic.slug, topic]))
  return topics.map((topic) => ({
    ...topic,
    name: bySlug.get(topic.slug)?.name ?? topic.name,
    sequence: bySlug.get(topic.slug)?.sequence ?? 0,
  }))
}
