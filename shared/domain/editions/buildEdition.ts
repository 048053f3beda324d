import type { Dropped, EditionContent, Story, StoryArticle } from '../edition.ts'
import { baseLanguage } from '../sentences/baseLanguage.ts'
import { groupStories } from '../stories/groupStories.ts'
import { summarise } from '../summary/summarise.ts'
import { buildTimeline } from './buildTimeline.ts'
import type { EditionArticle } from './editionArticle.ts'
import { mainLanguage } from './mainLanguage.ts'
import { mergeEntities } from './mergeEntities.ts'
import { type RankedStory, rankStories } from './rankStories.ts'
import { relatedTopics } from './relatedTopics.ts'
import { rollUpFaq } from './rollUpFaq.ts'
import { selectWindow } from './selectWindow.ts'
import { storyLead } from './storyLead.ts'

export type EditionOptions = Readonly<{ wordsMax?: number; articlesMax?: number; faqMax?: number }>

export type BuiltEdition = Readonly<{ content: EditionContent; dropped: Dropped }>

const wordsMaxDefault = 120
const articlesMaxDefault = 50
const faqMaxDefault = 30
const markLength = 12

/** What an edition of a topic says about these articles: a function of the set, whatever order it comes in. */
export const buildEdition = (
  topic: EditionContent['topic'],
  articles: readonly EditionArticle[],
  options: EditionOptions = {},
): BuiltEdition => {
  const selection = selectWindow(articles, options.articlesMax ?? articlesMaxDefault)
  const shown = new Map(selection.articles.map((article) => [article.id, article]))
  const language = mainLanguage(selection.articles)
  const groups = groupStories(
    selection.articles.map(({ id, published_at, sort_at, features }) => ({
      id,
      at: published_at === null ? null : sort_at,
      features,
    })),
  )
  const ranked = rankStories(groups, shown, language)
  const inOrder = ranked.flatMap((story) => story.articles)
  const read = inOrder.filter((article) => baseLanguage(article.language) === language)
  const faq = rollUpFaq(ranked, language, options.faqMax ?? faqMaxDefault)
  const content: EditionContent = {
    topic: { slug: topic.slug, name: topic.name, description: topic.description },
    summary: summarise(summaryInputs(ranked, language), { wordsMax: options.wordsMax ?? wordsMaxDefault }),
    stories: ranked.map(storyOf),
    faq: faq.entries,
    entities: mergeEntities(inOrder.map(({ entities }) => entities)),
    timeline: buildTimeline(read),
    related: relatedTopics(topic.slug, inOrder),
    counts: {
      articles: inOrder.length,
      stories: ranked.length,
      sources: new Set(inOrder.flatMap(({ source_key }) => source_key ?? [])).size,
    },
  }
  return { content, dropped: droppedOf(selection.duplicates, selection.older, faq.left_out) }
}

const summaryInputs = (ranked: readonly RankedStory[], language: string) =>
  ranked.flatMap(({ id: story, articles }) =>
    articles
      .filter((article) => baseLanguage(article.language) === language)
      .map(({ id, features }) => ({ id, story, features })),
  )

const storyOf = ({ id, articles, group }: RankedStory): Story => {
  const best = articles[0]
  return {
    id,
    headline: best?.title ?? '',
    lead: best === undefined ? '' : storyLead(best),
    articles: articles.map(storyArticleOf),
    ...(articles.length > 1 ? { why: { terms: group.words, similarity: group.similarity } } : {}),
  }
}

const storyArticleOf = (article: EditionArticle): StoryArticle => ({
  id: article.id,
  title: article.title,
  url: article.url,
  source: article.source,
  published_at: article.published_at,
  language: article.language,
  corrected: article.corrected,
  ...(article.correction === undefined ? {} : { correction: article.correction }),
  mark: article.fingerprint.slice(0, markLength),
})

const droppedOf = (duplicates: number, older: number, faq: number): Dropped => ({
  ...(duplicates > 0 ? { duplicate: duplicates } : {}),
  ...(older > 0 ? { older } : {}),
  ...(faq > 0 ? { faq } : {}),
})
