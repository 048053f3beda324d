import type { SummarySentence } from '../edition.ts'
import type { ArticleFeatures, FeatureSentence } from '../editions/articleFeatures.ts'
import { abridge } from './abridge.ts'
import { Phrasebook, type Said } from './phrases.ts'

/** An article to summarise, in the order in which its sentences shall appear. Articles of one story stand together. */
export type SummaryInput = Readonly<{ id: string; story: string; features: ArticleFeatures }>

export type SummaryOptions = Readonly<{ wordsMax: number }>

/** From this share of an article's words its summary is an abridgement. */
const abridgedShare = 0.2
/** Sentences that compete, over all articles, and at least so many of each: the head of an article says what it is about. */
const competing = 400
const competingMin = 6
/** What a word or phrase is still worth each further time it is said. */
const repeated = 0.4
/** A sentence of whose words and phrases more than this share stand in another one says it again. */
const repeatedShare = 0.6
/** How much shorter sentences are preferred: gain per words to this power, a few words being free. */
const brevity = { remarks: 0.75, reports: 0.5 }
const wordsFree = 4
/** A sentence that adds less than this share of what the first one did is left out: of remarks a few typical ones say it all. */
const worthMin = { remarks: 0.48, reports: 0.05 }
/** How much the sentence at the head of an article is preferred, and where the preference has halved. */
const leadBonus = 1
const leadReach = 1
/** Weight of what a story says beside what all articles say, and how fast it falls from the first story to the next. */
const storyShare = 1
const storyFade = 6
/** What an article of a story says counts less than what the one before it says. */
const laterArticle = 0.85
/** Most articles of a story begin with its event, in other words: one such beginning is enough. */
const laterLead = 0.3
/** Of whose terms so many stood in an earlier beginning of the story, a beginning tells the same event. */
const sameEvent = 0.25
/** Takes the certainty from what very short articles repeat. */
const shortArticle = 5
/** What the first sentence's words are worth though nothing repeats them, in mentions. */
const leadFloor = 0.3
/**
 * From so many sentences on, of which more than this share name one thing, texts are remarks on it (reviews, comments), with
 * no news at their head.
 */
const remarksMin = 20
const remarksShare = 0.6

/** Among several stories, one is brought up by one of its articles' first sentences, and none is filled up with crumbs. */
const introducedBy = 3
const crumbWords = 9
/** What is left of a further sentence of a story that has spoken: the next story's turn comes first. */
const sameStory = 0.5
/** What is left of a sentence that quotes somebody: a summary reports. */
const quoted = 0.6

type Piece = Readonly<{
  article: number
  story: number
  index: number
  sentence: FeatureSentence
  said: Said
  gains: Float64Array
}>

type Manner = 'remarks' | 'reports'

/**
 * The sentences that say most of what the articles say, within `wordsMax` words: word for word, each with its source, in the
 * order of the articles. None that needs an unseen sentence before it, none that repeats another.
 */
export const summarise = (articles: readonly SummaryInput[], { wordsMax }: SummaryOptions): SummarySentence[] => {
  const only = articles.length === 1 ? articles[0] : undefined
  if (only !== undefined) {
    const words = only.features.sentences.reduce((sum, sentence) => sum + sentence.words, 0)
    if (wordsMax >= words * abridgedShare)
      return abridge(only.features, wordsMax).map(({ text, block }) => ({ text, article: only.id, block }))
  }
  const { pieces, manner } = piecesOf(articles)
  return choose(pieces, wordsMax, manner)
    .sort((a, b) => a.article - b.article || a.index - b.index)
    .map(({ article, sentence }) => ({
      text: sentence.text,
      article: articles[article]?.id ?? '',
      block: sentence.block,
    }))
}

const piecesOf = (articles: readonly SummaryInput[]): { pieces: Piece[]; manner: Manner } => {
  const book = new Phrasebook()
  const perArticle = Math.max(competingMin, Math.ceil(competing / Math.max(1, articles.length)))
  const rows = articles.map(({ features }) => {
    const sentences = features.sentences.slice(0, perArticle)
    return { sentences, said: book.read(features, sentences) }
  })
  const stories = new Map<string, { rank: number; sentences: number; counts: Map<number, number> }>()
  const everywhere: number[] = []
  let total = 0
  articles.forEach(({ story }, article) => {
    const known = stories.get(story) ?? { rank: stories.size, sentences: 0, counts: new Map() }
    stories.set(story, known)
    for (const { units } of rows[article]?.said ?? []) {
      known.sentences += 1
      total += 1
      for (const unit of units) {
        known.counts.set(unit, (known.counts.get(unit) ?? 0) + 1)
        everywhere[unit] = (everywhere[unit] ?? 0) + 1
      }
    }
  })
  const remarks = total >= remarksMin && commonest(everywhere, book) > total * remarksShare
  const told = new Map<string, ReadonlySet<number>[]>()
  const pieces: Piece[] = []
  rows.forEach(({ sentences, said }, article) => {
    const name = articles[article]?.story ?? ''
    const story = stories.get(name)
    if (story === undefined) return
    const beginnings = told.get(name) ?? []
    const place = beginnings.length
    const beginning = new Set(said[0]?.units.filter((unit) => book.isTerm(unit)))
    const retells = beginnings.some((before) => tellsAgain(beginning, before))
    told.set(name, [...beginnings, beginning])
    const ofStory =
      stories.size === 1 ? 0 : storyShare / (1 + story.rank / storyFade) / (story.sentences + shortArticle)
    said.forEach((says, index) => {
      const sentence = sentences[index]
      if (sentence === undefined || sentence.unfit || sentence.dangles) return
      if (!remarks && sentence.loose) return
      const lead = remarks ? 1 : leadOf(index, place, retells) * (/["“„«]/.test(sentence.text) ? quoted : 1)
      const floor = index === 0 && place === 0 && !remarks ? leadFloor : 0
      const gains = new Float64Array(says.units.length)
      says.units.forEach((unit, at) => {
        // What one sentence alone says is no theme.
        const shared = ((everywhere[unit] ?? 1) - 1) / total
        gains[at] = lead * (says.values[at] ?? 0) * (shared + ofStory * ((story.counts.get(unit) ?? 1) - 1 + floor))
      })
      pieces.push({ article, story: story.rank, index, sentence, said: says, gains })
    })
  })
  return { pieces, manner: remarks ? 'remarks' : 'reports' }
}

/** What standing at a place of the article, and the article's place in its story, do to a sentence. */
const leadOf = (index: number, place: number, retells: boolean): number =>
  index === 0 && retells ? laterLead : laterArticle ** place * (1 + leadBonus / (1 + index / leadReach))

/** Whether the beginning of an article tells the event that an earlier beginning told. */
const tellsAgain = (beginning: ReadonlySet<number>, before: ReadonlySet<number>): boolean => {
  let shared = 0
  for (const term of beginning) if (before.has(term)) shared += 1
  return shared >= beginning.size * sameEvent
}

/** In how many sentences the commonest term stands. */
const commonest = (counts: readonly number[], book: Phrasebook): number => {
  let most = 0
  for (const [unit, count] of counts.entries()) if (count > most && book.isTerm(unit)) most = count
  return most
}

const choose = (pieces: readonly Piece[], wordsMax: number, manner: Manner): Piece[] => {
  const said = new Map<number, number>()
  const chosen: Piece[] = []
  // A gain only falls as more is said, so an old one bounds the new: most pieces need no second look.
  const bounds = new Float64Array(pieces.length).fill(Number.POSITIVE_INFINITY)
  const spoken = new Map<number, number>()
  const gone = new Uint8Array(pieces.length)
  const takesTurns = manner === 'reports' && pieces.some(({ story }) => story > 0)
  let left = wordsMax
  let first = 0
  for (;;) {
    let best = -1
    let bestGain = 0
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at]
      if (piece === undefined || gone[at] === 1 || piece.sentence.words > left || (bounds[at] ?? 0) <= bestGain)
        continue
      if (takesTurns && !suits(piece, spoken)) continue
      const turn = takesTurns ? sameStory ** (spoken.get(piece.story) ?? 0) : 1
      const gain = gainOf(piece, said, brevity[manner]) * turn
      bounds[at] = gain
      if (gain > bestGain) {
        best = at
        bestGain = gain
      }
    }
    const piece = pieces[best]
    if (piece === undefined) break
    if (chosen.some((other) => repeats(piece, other))) {
      gone[best] = 1
      continue
    }
    if (first === 0) first = bestGain
    else if (bestGain < first * worthMin[manner]) break
    gone[best] = 1
    chosen.push(piece)
    left -= piece.sentence.words
    spoken.set(piece.story, (spoken.get(piece.story) ?? 0) + 1)
    for (const unit of piece.said.units) said.set(unit, (said.get(unit) ?? 0) + 1)
  }
  return chosen
}

/** Whether a sentence has a place among those of other stories. */
const suits = ({ index, story, sentence }: Piece, spoken: ReadonlyMap<number, number>): boolean =>
  spoken.has(story) ? sentence.words >= crumbWords : index < introducedBy

/** Whether most of what one sentence says was said in another. */
const repeats = (piece: Piece, other: Piece): boolean => {
  const said = new Set(other.said.units)
  let shared = 0
  for (const unit of piece.said.units) if (said.has(unit)) shared += 1
  return shared > piece.said.units.length * repeatedShare
}

const gainOf = (
  { said: { units }, gains, sentence }: Piece,
  said: ReadonlyMap<number, number>,
  power: number,
): number => {
  let gain = 0
  for (let at = 0; at < units.length; at += 1) {
    const times = said.get(units[at] ?? 0) ?? 0
    gain += (gains[at] ?? 0) * (times === 0 ? 1 : repeated ** times)
  }
  return gain / (sentence.words + wordsFree) ** power
}
