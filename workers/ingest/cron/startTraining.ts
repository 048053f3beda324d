import { shortHash } from '#kit/hash'
import type { Deps } from '../deps.ts'
import { startJob } from '../flows/startJob.ts'

/** A topic is learned from at least so many articles. */
export const topicArticlesMin = 20

/** Learning again re-files every article: it waits until labels have grown or shrunk by this part. */
const changeMin = 0.05

/**
 * Starts training where explicit topics changed since the last time: at least two topics, of 20 articles each. A rough count
 * comes first, since labels themselves are too many rows to read every hour. Training that failed is started again. True when
 * a job was started.
 */
export const startTraining = async (deps: Deps): Promise<boolean> => {
  const articles = await deps.models.labelledRoughly(topicArticlesMin)
  const precision = deps.settings.learnedPrecision
  const seen = seenOf(await deps.work.meta('labels_seen'))
  if (articles === 0 || (seen !== null && isLike(seen, articles, precision) && !(await hasFailed(deps, seen))))
    return false
  const labelled = await deps.models.labelled(topicArticlesMin)
  const labels = shortHash(JSON.stringify([precision, labelled]), 16)
  await deps.work.setMeta('labels_seen', JSON.stringify({ articles, precision, labels } satisfies Seen))
  if (labelled.length < 2 || (await deps.models.newest())?.labels_hash === labels) return false
  await startJob(deps, trainingJob(labels), 'train', { labels })
  return true
}

const trainingJob = (labels: string): string => `train-${labels}`

/** What labels were when they were last looked at. */
type Seen = Readonly<{ articles: number; precision: number; labels: string }>

const seenOf = (text: string | null): Seen | null => (text === null ? null : (JSON.parse(text) as Seen))

const isLike = (seen: Seen, articles: number, precision: number): boolean =>
  seen.precision === precision && Math.abs(articles - seen.articles) <= seen.articles * changeMin

const hasFailed = async (deps: Deps, seen: Seen): Promise<boolean> =>
  (await deps.jobs.byId(trainingJob(seen.labels)))?.status === 'failed'
