import type { Deps } from '../deps.ts'
import { type ServedEdition, servedEdition } from '../editions/servedEdition.ts'
import { stateOf } from '../editions/stateOf.ts'
import { answerPage } from '../http/page.ts'
import { problemResponse } from '../http/problemResponse.tsx'
import { redirect } from '../http/redirect.ts'
import type { Representation } from '../http/representations.ts'
import { digestPage } from '../render/digestPage.ts'
import { topicPath } from '../site.ts'

const patienceMs = 5_000
const firstPauseMs = 60
const longestPauseMs = 400

/**
 * Read your write: the digest that includes the topic's change number `atLeast`, from D1's primary, waiting for the
 * publisher for at most five seconds.
 */
export const answerAtLeast = async (
  deps: Deps,
  request: Request,
  slug: string,
  atLeast: string,
  wish: Readonly<{ representation: Representation; negotiated: boolean }>,
  errors: Readonly<{ html?: boolean }>,
): Promise<Response> => {
  if (!/^\d{1,15}$/.test(atLeast)) return problemResponse(request, deps.site, 'parameter_malformed', errors)
  const wanted = Number(atLeast)
  const until = deps.now() + patienceMs
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 1.5, longestPauseMs)) {
    const found = await deps.reader.freshTopic(slug)
    if (found.kind === 'unknown') return problemResponse(request, deps.site, 'topic_unknown', errors)
    if (found.kind === 'moved')
      return redirect(
        deps.site,
        `${topicPath(found.target)}${wish.negotiated ? '' : `.${wish.representation}`}?at_least=${wanted}`,
      )
    const { topic } = found
    if (topic.covered_sequence >= wanted && topic.edition > 0) {
      const edition = await deps.reader.freshEdition(slug, topic.edition)
      if (edition !== null) {
        // A change that altered nothing that the edition says is covered by the edition of before.
        const covering = { ...edition, sequence: Math.max(edition.sequence, topic.covered_sequence) }
        const behind = { edition: topic.edition, failing_since: topic.failing_since, waiting_since: null }
        return answerFresh(
          deps,
          request,
          servedEdition(covering, stateOf(covering, behind, deps.now()), topicPath(slug)),
          wish,
        )
      }
    }
    if (deps.now() + pause > until) return problemResponse(request, deps.site, 'not_yet', errors)
    await scheduler.wait(pause)
  }
}

const answerFresh = (
  deps: Deps,
  request: Request,
  served: ServedEdition,
  wish: Readonly<{ representation: Representation; negotiated: boolean }>,
): Response => answerPage(request, digestPage(served, deps.site, { ...wish, cache: 'never' }))
