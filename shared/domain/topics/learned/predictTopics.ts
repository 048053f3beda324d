import type { Why } from '../../article.ts'
import type { Section } from '../readSections.ts'
import type { TopicModel } from './topicModel.ts'

export type LearnedTopic = Readonly<{ slug: string; score: number; why: readonly Why[] }>

/** The topics that a model is sure enough of, best first. */
export const predictTopics = (_model: TopicModel, _sections: readonly Section[]): LearnedTopic[] => []
