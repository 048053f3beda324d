import type { Deps } from '../deps.ts'
import { presentArticle } from '../http/presentArticle.ts'
import { decide, prepare, type SubmissionRequest } from './acceptSubmission.ts'

export type DigestChange = Readonly<{ slug: string; change: 'added' | 'revised' | 'removed' }>

/** What accepting a submission would do, with nothing written: the article, the outcome, and the digests it changes. */
export const previewSubmission = async (deps: Deps, request: SubmissionRequest): Promise<Record<string, unknown>> => {
  const { change, receipt } = await decide(deps, request, await prepare(deps, request))
  const sequences = new Map((change?.topicsBefore ?? receipt.kept).map((topic) => [topic.slug, topic.sequence]))
  const topics = receipt.topics.map((topic) => ({ ...topic, sequence: sequences.get(topic.slug) ?? 0 }))
  const shownBefore = new Set(
    change?.before?.status === 'published' ? change.topicsBefore.map((topic) => topic.slug) : [],
  )
  const shownAfter = new Set(change?.after.status === 'published' ? change.topics.map((topic) => topic.slug) : [])
  const digests: DigestChange[] =
    change === null
      ? []
      : [
          ...[...shownAfter].map(
            (slug): DigestChange => ({ slug, change: shownBefore.has(slug) ? 'revised' : 'added' }),
          ),
          ...[...shownBefore]
            .filter((slug) => !shownAfter.has(slug))
            .map((slug): DigestChange => ({ slug, change: 'removed' })),
        ]
  return { article: presentArticle(receipt.article, topics, deps.settings), outcome: receipt.outcome, digests }
}
