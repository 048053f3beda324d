import type { NormalisedArticle } from '#domain/article'
import { emptyArticle } from '#domain/emptyArticle'
import { type NormaliseContext, normalise } from '#domain/normalise/normalise'
import { err, ok, type Result } from '#kit/result'
import type { OfflineInput } from '../input/parseLine.ts'
import { explainRefusal } from './explainRefusal.ts'
import { guarded } from './guarded.ts'

/** The normalised article of one line: made from a submission, or the line itself where it is one already. */
export const articleOfInput = (input: OfflineInput, context: NormaliseContext): Result<NormalisedArticle, string> => {
  // A line that was normalised before is taken at its word; what it lacks is taken as absent.
  if (input.kind === 'article')
    return ok({ ...emptyArticle, fingerprint: input.json, ...input.article } as NormalisedArticle)
  const article = guarded(() => normalise(input.submission, context))
  if (article.ok) return article
  return err(typeof article.error === 'string' ? article.error : explainRefusal(article.error))
}
