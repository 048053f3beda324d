import type { ServedEdition } from '../editions/servedEdition.ts'
import { absolute, articlePath, type Site } from '../site.ts'

/** The edition as the contract's section 7 shows it, with its state, and a `page` here for every article. */
export const renderJson = ({ edition, state, path }: ServedEdition, site: Site): string =>
  JSON.stringify({
    topic: edition.topic,
    edition: edition.edition,
    hash: edition.hash,
    window: edition.window,
    generated_at: edition.generated_at,
    sequence: edition.sequence,
    state,
    summary: edition.summary,
    stories: edition.stories.map((story) => ({
      ...story,
      articles: story.articles.map((article) => ({ ...article, page: absolute(site, articlePath(article.id)) })),
    })),
    faq: edition.faq,
    entities: edition.entities,
    timeline: edition.timeline,
    related: edition.related,
    counts: edition.counts,
    links: { self: absolute(site, `${path}.json`), html: absolute(site, path) },
  })
