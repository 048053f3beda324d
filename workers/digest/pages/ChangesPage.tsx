import type { StoryArticle } from '#domain/edition'
import type { TopicChanges } from '../editions/topicChanges.ts'
import { counted, formatDay } from '../render/formatDay.ts'
import { absolute, articlePath, type Site, topicPartPath, topicPath } from '../site.ts'
import { Layout } from './Layout.tsx'
import { languageOf } from './Text.tsx'

/** What is new, revised and gone since an edition. */
export const ChangesPage = ({ changes, site }: { changes: TopicChanges; site: Site }) => {
  const { topic, since, edition } = changes
  const nothing =
    changes.new.length + changes.revised.length + changes.withdrawn.length + changes.left.length === 0 &&
    changes.faq.added.length + changes.faq.changed.length + changes.faq.removed.length === 0
  return (
    <Layout
      site={site}
      title={`${topic.name}: changes since edition ${since}`}
      canonical={absolute(site, topicPartPath(topic.slug, 'changes'))}
      noindex
    >
      <header class="page-head">
        <p class="kicker">
          <a href={absolute(site, topicPath(topic.slug))}>{topic.name}</a>
        </p>
        <h1>Since edition {since}</h1>
        <p class="dateline">
          <span>Up to edition {edition}</span>
          <span>{formatDay(changes.generated_at, site.timeZone)}</span>
        </p>
      </header>
      {nothing ? <p class="empty">Nothing has changed.</p> : null}
      <ArticleList title="New" articles={changes.new} site={site} />
      <ArticleList title="Revised" articles={changes.revised} site={site} />
      {changes.withdrawn.length === 0 ? null : (
        <p class="hint">{counted(changes.withdrawn.length, 'article was', 'articles were')} withdrawn.</p>
      )}
      <ArticleList title="No longer among the newest" articles={changes.left} site={site} />
      <QuestionList title="New questions" questions={changes.faq.added} />
      <QuestionList title="Questions answered anew" questions={changes.faq.changed} />
    </Layout>
  )
}

const ArticleList = ({ title, articles, site }: { title: string; articles: readonly StoryArticle[]; site: Site }) =>
  articles.length === 0 ? null : (
    <section class="changes">
      <h2 class="rubric">{title}</h2>
      <ul class="list">
        {articles.map((article) => (
          <li>
            <a href={absolute(site, articlePath(article.id))} {...languageOf(article.language)}>
              {article.title}
            </a>
            <span class="meta">{article.source ?? ''}</span>
          </li>
        ))}
      </ul>
    </section>
  )

const QuestionList = ({ title, questions }: { title: string; questions: readonly Readonly<{ question: string }>[] }) =>
  questions.length === 0 ? null : (
    <section class="changes">
      <h2 class="rubric">{title}</h2>
      <ul class="list">
        {questions.map(({ question }) => (
          <li>{question}</li>
        ))}
      </ul>
    </section>
  )
