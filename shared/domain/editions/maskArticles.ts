import type { Edition, Story } from '../edition.ts'

/**
 * A frozen edition without some of its articles, withdrawn or erased ones: nothing that they said, and no name that only they may
 * have named, is left. Its number and hash stay those of what was frozen; `dropped` tells how many are missing.
 */
export const maskArticles = (edition: Edition, hidden: ReadonlySet<string>): Edition => {
  if (hidden.size === 0) return edition
  const stories = edition.stories.flatMap((story) => maskStory(story, hidden))
  const summary = edition.summary.filter((sentence) => !hidden.has(sentence.article))
  const timeline = edition.timeline.filter((entry) => !hidden.has(entry.article))
  // An entry of a hidden article goes as a whole: the question is in its words too.
  const faq = edition.faq
    .filter((entry) => !hidden.has(entry.article))
    .map((entry) => ({ ...entry, also: entry.also.filter((other) => !hidden.has(other.article)) }))
  const left = JSON.stringify([stories, summary, timeline, faq])
  const articles = stories.flatMap((story) => story.articles)
  return {
    ...edition,
    stories,
    summary,
    timeline,
    faq,
    entities: edition.entities.filter((entity) => left.includes(JSON.stringify(entity.name).slice(1, -1))),
    counts: {
      articles: articles.length,
      stories: stories.length,
      sources: new Set(articles.flatMap((article) => article.source ?? [])).size,
    },
    // Erased ones were taken out of what is kept, and are missing all the same.
    dropped: { ...edition.dropped, withdrawn: (edition.dropped.withdrawn ?? 0) + hidden.size },
  }
}

/** A story's headline and lead are its first article's: when that one goes, the next one gives its title. */
const maskStory = (story: Story, hidden: ReadonlySet<string>): readonly Story[] => {
  const articles = story.articles.filter((article) => !hidden.has(article.id))
  const [best] = articles
  if (best === undefined) return []
  if (articles.length === story.articles.length) return [story]
  const led = story.articles[0]?.id === best.id
  // A story may be named after its first article.
  const id = hidden.has(story.id) ? best.id : story.id
  return [{ id, headline: led ? story.headline : best.title, lead: led ? story.lead : '', articles }]
}
