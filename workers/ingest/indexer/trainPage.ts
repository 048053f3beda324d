import { type LabelledArticle, packExamples } from '#domain/topics/learned/packExamples'
import { trainModel } from '#domain/topics/learned/trainModel'
import { readSections } from '#domain/topics/readSections'
import type { KnownArticle } from '#storage/articleStore'
import type { Job, JobStep } from '#storage/jobStore'
import { instantNow } from '../clock.ts'
import { topicArticlesMin } from '../cron/startTraining.ts'
import type { Deps } from '../deps.ts'

const articlesPerPage = 50
/** About 6,000 short articles or 700 long ones: what an object can hold and learn from in a few seconds of its 30. */
const trainingBytesMax = 4_000_000
const topicsMax = 40
/** A cursor after every id: all that is to be read is read. */
const readThrough = '~'

/**
 * Reads the next articles that carry explicit topics, as features; when there are no more, or enough, learns the model in a
 * page of its own. Ids follow from hashes, so that what is read of a large store is a fair sample of it.
 */
export const trainPage = async (deps: Deps, job: Job): Promise<JobStep> =>
  job.cursor === readThrough ? learn(deps, job) : read(deps, job)

const read = async (deps: Deps, job: Job): Promise<JobStep> => {
  if (job.cursor === '') await deps.models.dropPages(job.id)
  const ids = await deps.models.labelledArticles(job.cursor, articlesPerPage)
  const articles = (await deps.articles.byIds(ids)).flatMap(exampleOf)
  await deps.models.keepPage(job.id, job.cursor, packExamples(articles))
  const last = ids.length < articlesPerPage || (await deps.models.pageBytes(job.id)) >= trainingBytesMax
  const cursor = last ? readThrough : (ids.at(-1) ?? readThrough)
  return { done: articles.length, changed: 0, finished: false, cursor }
}

/** A copy of another article teaches nothing new, and would be counted twice. */
const exampleOf = ({ article, topics }: KnownArticle): LabelledArticle[] => {
  if (article.duplicate_of !== null || article.status === 'withdrawn' || article.status === 'erased') return []
  const explicit = topics.filter(({ origin }) => origin === 'explicit').map(({ slug }) => slug)
  if (explicit.length === 0) return []
  const { document, story } = article
  return [{ group: story, topics: explicit, language: document.language, sections: readSections(document) }]
}

const learn = async (deps: Deps, job: Job): Promise<JobStep> => {
  const model = trainModel(await deps.models.pages(job.id), {
    precision: deps.settings.learnedPrecision,
    topicExamplesMin: topicArticlesMin,
    topicsMax,
  })
  if (model !== null) await deps.models.keep(model, job.selection.labels ?? '', instantNow(deps))
  await deps.models.dropPages(job.id)
  return { done: 0, changed: 0, finished: true, cursor: readThrough }
}
