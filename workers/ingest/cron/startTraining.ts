import { shortHash } from '#kit/hash'
import type { Deps } from '../deps.ts'
import { startJob } from '../flows/startJob.ts'

/** A topic is learned from at least so many articles. */
export const topicArticlesMin = 20

/** Learning again re-files every article: it waits until labels have grown or shrunk by this part. */
const changeMin = 0.05

/**
 * Starts training where explicit topics changed since the last time: at least two topics, of 20 articles each. A rough count
 * comes first, since labels themselves are too many rows to read every hour. True when a job was started.
 */
export const startTraining = async (deps: Deps): Promise<boolean> => {
  const rough = await deps.models.labelledRoughly(topicArticlesMin)
  const seen = seenOf(await deps.work.meta('labels_seen'))
  const precision = deps.settings.learnedPrecision
  if (seen?.precision === precision && Math.abs(rough - seen.articles) <= seen.articles * changeMin) return false
  if (rough === 0) return false
  const labelled = await deps.models.labelled(topicArticlesMin)
  await deps.work.setMeta('labels_seen', JSON.stringify({ articles: rough, precision }))
  if (labelled.length < 2) return false
  const labels = shortHash(JSON.stringify([precision, labelled]), 16)
  if ((await deps.models.newest())?.labels_hash === labels) return false
  await startJob(deps, `train-${labels}`, 'train', { labels })
  return true
}

type Seen = Readonly<{ articles: number; precision: number }>

const seenOf = (text: string | null): Seen | null => (text === null ? null : (JSON.parse(text) as Seen))
