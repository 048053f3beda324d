import type { LearnedTopicEntry } from '#domain/topics/learned/topicModel'
import type { ModelStats } from '#storage/modelStore'

type Measured = LearnedTopicEntry & Readonly<{ precision: number; recall: number }>

/**
 * The learned model as `status` shows it. Precision and recall were measured on articles that were held back from learning: of the
 * topics given to them, how many were right, and of the topics they carried, how many were given. Null where no topic is given.
 */
export const presentModel = ({ version, trained_at, stats }: ModelStats): Record<string, unknown> => {
  const given = stats.topics.filter(
    (topic): topic is Measured => topic.threshold !== null && topic.precision !== null && topic.recall !== null,
  )
  const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)
  const right = sum(given.map(({ recall, examples }) => recall * examples))
  const claimed = sum(given.map(({ recall, examples, precision }) => (recall * examples) / precision))
  return {
    version,
    trained_at,
    examples: stats.examples,
    features: stats.features,
    precision_wanted: stats.precision,
    precision: claimed === 0 ? null : rounded(right / claimed),
    recall: claimed === 0 ? null : rounded(right / sum(stats.topics.map(({ examples }) => examples))),
    topics: stats.topics.map(({ slug, examples, threshold, precision, recall }) => ({
      slug,
      examples,
      given: threshold !== null,
      precision: precision === null ? null : rounded(precision),
      recall: recall === null ? null : rounded(recall),
    })),
  }
}

const rounded = (share: number): number => Math.round(share * 1_000) / 1_000
