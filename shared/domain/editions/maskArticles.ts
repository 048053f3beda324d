import type { DigestFaq, EditionContent, Story } from '../edition.ts'

/**
 * An edition without the words of some articles: withdrawn ones are masked when it is served, erased ones in what is kept. Its
 * number and hash stay those of what was frozen. A story that loses its leading article is headed by the next one; an
 * answer gives way to the next answer; names that nothing left mentions go too.
 */
export const maskArticles = <Masked extends EditionContent>(edition: Masked, ids: ReadonlySet<string>): Masked => {
  if (ids.size === 0) return edition
  const stories = edition.stories.flatMap((story) => maskStory(story, ids))
  const faq = edition.faq.flatMap((entry) => maskFaq(entry, ids))
  const summary = edition.summary.filter((sentence) => !ids.has(sentence.article))
  const timeline = edition.timeline.filter((entry) => !ids.has(entry.article))
  const left = JSON.stringify([stories, faq, summary, timeline])
  const articles = stories.flatMap((story) => story.articles)
  return {
    ...edition,
    summary,
    stories,
    faq,
    timeline,
    entities: edition.entities.filter((entity) => left.includes(entity.name)),
    counts: {
      articles: articles.length,
      stories: stories.length,
      sources: new Set(articles.flatMap((article) => article.source ?? [])).size,
    },
  }
}

const maskStory = (story: Story, ids: ReadonlySet<string>): Story[] => {
  const articles = story.articles.filter((article) => !ids.has(article.id))
  const [first] = articles
  if (first === undefined) return []
  if (articles.length === story.articles.length) return [story]
  const { why: _, ...rest } = story
  const sameLead = story.articles[0]?.id === first.id
  return [{ ...rest, articles, headline: sameLead ? story.headline : first.title, lead: sameLead ? story.lead : '' }]
}

const maskFaq = (entry: DigestFaq, ids: ReadonlySet<string>): DigestFaq[] => {
  const also = entry.also.filter((other) => !ids.has(other.article))
  if (!ids.has(entry.article)) return [{ ...entry, also }]
  const [next, ...others] = also
  return next === undefined ? [] : [{ ...entry, answer: next.answer, article: next.article, also: others }]
}
