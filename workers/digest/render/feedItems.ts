import type { ServedEdition } from '../editions/servedEdition.ts'
import { absolute, type Site } from '../site.ts'
import { articlesOf } from './articlesOf.ts'
import { xmlText } from './xmlText.ts'

/** An article as every feed lists it. Its id stays the same while the article lives, whatever its publisher changes. */
type FeedItem = Readonly<{
  id: string
  title: string
  link: string
  page: string
  /** Plain text, never markup. */
  summary: string | null
  published: Date | null
  source: Readonly<{ name: string; url: string }> | null
  language: string | null
}>

type FeedHead = Readonly<{
  title: string
  description: string
  home: string
  self: (extension: string) => string
  updated: Date
}>

export const feedHead = ({ edition, path }: ServedEdition, site: Site): FeedHead => ({
  title: xmlText(`${edition.topic.name} · ${site.name}`),
  description: xmlText(
    edition.topic.description === ''
      ? `The digest of ${edition.topic.name} on ${site.name}.`
      : edition.topic.description,
  ),
  home: absolute(site, path),
  self: (extension) => absolute(site, `${path}.${extension}`),
  updated: new Date(edition.generated_at),
})

export const feedItems = ({ edition }: ServedEdition, site: Site): readonly FeedItem[] =>
  articlesOf(edition, site).map(({ article, lead, page, link }) => {
    const correction = article.corrected ? `Corrected${article.correction ? `: ${article.correction}` : '.'}` : null
    const summary = [lead, correction].filter((part) => part !== null).join(' ')
    const time = article.published_at === null ? Number.NaN : Date.parse(article.published_at)
    return {
      id: page,
      title: xmlText(article.title),
      link,
      page,
      summary: summary === '' ? null : xmlText(summary),
      published: Number.isNaN(time) ? null : new Date(time),
      source: article.source === null ? null : { name: xmlText(article.source), url: new URL(link).origin },
      language: article.language === 'und' ? null : article.language,
    }
  })
