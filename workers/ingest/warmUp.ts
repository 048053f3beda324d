import { normalise } from '#domain/normalise/normalise'
import { compileTopics } from '#domain/topics/compileTopics'
import { fileArticle } from '#domain/topics/fileArticle'

/**
 * Reads one English sentence, so that tables which are compiled when they are first needed (terms, countries, dates) are
 * ready. At start-up the platform allows a second of CPU; within the first request it would be most of its 10 ms.
 */
export const warmUp = (): void => {
  const read = normalise(
    {
      content: 'On 5 March 2024 the government in Paris, France, said that a river flood had closed the port.',
      format: 'text',
    },
    { now: 0, timeZone: 'UTC' },
  )
  if (!read.ok) return
  const { title, blocks, faq, language } = read.value
  fileArticle(
    { title, blocks, faq, language, source_key: null },
    { explicit: [], matcher: compileTopics([]), defaults: true, model: null },
  )
}
