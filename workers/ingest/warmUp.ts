import { normalise } from '#domain/normalise/normalise'
import { compileTopics } from '#domain/topics/compileTopics'
import { fileArticle } from '#domain/topics/fileArticle'
import { warmUpSamples } from './warmUpSamples.ts'

/**
 * Reads a few samples, so that functions, patterns and tables that are compiled when they are first needed are ready. At
 * start-up the platform allows a second of CPU; within the first requests it would be several times their 10 ms.
 */
export const warmUp = (): void => {
  const matcher = compileTopics([])
  for (const sample of warmUpSamples) {
    const read = normalise(sample, { now: 0, timeZone: 'UTC' })
    if (!read.ok) continue
    const { title, blocks, faq, language } = read.value
    const article = { title, blocks, faq, language, source_key: null }
    fileArticle(article, { explicit: [], matcher, defaults: true, model: null })
  }
}
