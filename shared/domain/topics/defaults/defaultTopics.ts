import { compareText } from '#kit/compareText'
import type { Why } from '../../article.ts'
import type { FilableArticle, Section } from '../readSections.ts'
import { findCountries } from './findCountries.ts'
import { mediaTopics } from './mediaTopics.ts'
import { type MediaScore, scoreMediaTopics } from './scoreMediaTopics.ts'

export type DefaultTopic = Readonly<{ slug: string; name: string; score: number; why: readonly Why[] }>

const topicsMax = 5
const mediaTopicsMax = 3
/** A topic must speak this loudly beside the loudest one, or clearly on its own and not be drowned by it. */
const shareOfBestMin = 0.4
const shareOfBestClear = 0.2
const clearFactor = 1.4
const quietShare = 0.75
const aheadFactor = 1.25
const pointsMin = 5
const distinctMin = 2

/**
 * The topics that an article has out of the box: the media topics whose terms it uses and the countries it is about, five at most.
 * A long article uses some words of every topic, so what is asked of a topic grows with the length.
 */
export const defaultTopics = (
  article: Pick<FilableArticle, 'language'>,
  sections: readonly Section[],
): DefaultTopic[] => {
  const words = sections.reduce((sum, { tokens }) => sum + tokens.words.length, 0)
  const demand = pointsMin + 3 * Math.max(0, Math.log2(Math.max(words, 1) / 100))
  const scores = scoreMediaTopics(article.language, sections)
  const best = scores[0]?.points ?? 0
  const speaks = ({ points, distinct }: MediaScore): boolean =>
    points >= demand &&
    distinct >= distinctMin &&
    points >= best * (points >= clearFactor * demand ? shareOfBestClear : shareOfBestMin)
  // An article that no topic claims loudly goes to the one that is clearly ahead of every other.
  const standsOut = ({ points, distinct }: MediaScore): boolean =>
    distinct > distinctMin && points >= quietShare * demand && points >= aheadFactor * (scores[1]?.points ?? 0)
  const shown = scores.filter(({ topic }) => topic < mediaTopics.length)
  const loud = shown.filter(speaks)
  const media = (loud.length > 0 ? loud.slice(0, mediaTopicsMax) : shown.slice(0, 1).filter(standsOut)).map(
    ({ topic, points, why }) => {
      const { slug, name } = mediaTopics[topic]!
      return { slug, name, score: confidence(points, demand), why }
    },
  )
  const countries = findCountries(article.language, sections).slice(0, topicsMax - media.length)
  return [...media, ...countries].sort((left, right) => right.score - left.score || compareText(left.slug, right.slug))
}

/** One half where a topic is just loud enough, towards 1 the louder it is. */
const confidence = (points: number, demand: number): number => Math.round((points / (points + demand)) * 1000) / 1000
