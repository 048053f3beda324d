import type { ServedEdition } from '../editions/servedEdition.ts'
import { absolute, articlePath, type Site, topicPath } from '../site.ts'
import { articlesOf } from './articlesOf.ts'
import { counted, formatDay, formatInstant } from './formatDay.ts'
import { markdownLink, markdownParagraphs, markdownText } from './markdownText.ts'

/** The edition as Markdown: summary, stories with their articles, questions, timeline, related topics. */
export const renderMarkdown = ({ edition, state, path }: ServedEdition, site: Site): string => {
  const { topic, counts } = edition
  const titles = new Map(
    edition.stories.flatMap((story) => story.articles).map((article) => [article.id, article.title]),
  )
  const cite = (id: string): string => markdownLink(titles.get(id) ?? 'source', absolute(site, articlePath(id)))
  const listed = new Map(articlesOf(edition, site).map((item) => [item.article.id, item]))
  const parts: string[] = [`# ${markdownText(topic.name)}`]
  if (topic.description !== '') parts.push(markdownParagraphs(topic.description))
  parts.push(
    [
      ...(edition.edition === 0 ? [] : [`Edition ${edition.edition}`]),
      ...(counts.articles === 0 ? [] : [formatInstant(edition.generated_at, site.timeZone)]),
      `${counted(counts.articles, 'article', 'articles')} in ${counted(counts.stories, 'story', 'stories')}`,
      markdownLink('web page', absolute(site, path)),
      ...(state.status === 'stale' ? ['newer articles are waiting to be added'] : []),
    ].join(' · '),
  )
  if (edition.summary.length > 0)
    parts.push(
      '## In brief',
      edition.summary.map((sentence) => `- ${markdownText(sentence.text)} (${cite(sentence.article)})`).join('\n'),
    )
  if (edition.stories.length > 0) parts.push('## Stories')
  for (const story of edition.stories) {
    parts.push(`### ${markdownText(story.headline)}`)
    if (story.lead !== '') parts.push(markdownParagraphs(story.lead))
    parts.push(
      story.articles
        .map((article) => {
          const about = [
            ...(article.source === null ? [] : [markdownText(article.source)]),
            ...(article.published_at === null ? [] : [markdownText(formatDay(article.published_at, site.timeZone))]),
            ...(article.corrected
              ? [`corrected${article.correction ? `: ${markdownText(article.correction)}` : ''}`]
              : []),
            markdownText(article.id),
          ]
          return `- ${markdownLink(article.title, listed.get(article.id)?.link ?? absolute(site, articlePath(article.id)))} · ${about.join(' · ')}`
        })
        .join('\n'),
    )
  }
  if (edition.faq.length > 0) parts.push('## Questions and answers')
  for (const entry of edition.faq) {
    parts.push(`### ${markdownText(entry.question)}`, markdownParagraphs(entry.answer), cite(entry.article))
    for (const other of entry.also)
      parts.push(
        `${other.conflicts ? 'Another article answers differently:' : 'Another answer:'} ${markdownParagraphs(other.answer)} (${cite(other.article)})`,
      )
  }
  if (edition.timeline.length > 0)
    parts.push(
      '## Timeline',
      edition.timeline
        .map(
          (entry) =>
            `- ${markdownText(formatDay(entry.date, site.timeZone))}: ${markdownText(entry.text)} (${cite(entry.article)})`,
        )
        .join('\n'),
    )
  if (edition.related.length > 0)
    parts.push(
      '## Related topics',
      edition.related.map((other) => `- ${markdownLink(other.name, absolute(site, topicPath(other.slug)))}`).join('\n'),
    )
  return `${parts.join('\n\n')}\n`
}
