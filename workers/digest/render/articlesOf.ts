import type { Edition, Story, StoryArticle } from '#domain/edition'
import { absolute, articlePath, type Site } from '../site.ts'
import { safeUrl } from './safeUrl.ts'

/** An article of an edition as a list item. The first article of a story carries the story's lead. */
export type ListedArticle = Readonly<{
  article: StoryArticle
  story: Story
  lead: string | null
  /** Its page here. */
  page: string
  /** The publisher's own address, else its page here. */
  link: string
}>

/** The edition's articles in the one order that every format lists them in: story by story, each story's best one first. */
export const articlesOf = (edition: Edition, site: Site): readonly ListedArticle[] =>
  edition.stories.flatMap((story) =>
    story.articles.map((article, index) => {
      const page = absolute(site, articlePath(article.id))
      return {
        article,
        story,
        lead: index === 0 && story.lead !== '' ? story.lead : null,
        page,
        link: safeUrl(article.url) ?? page,
      }
    }),
  )
