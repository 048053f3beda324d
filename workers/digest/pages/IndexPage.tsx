import type { ListedTopic } from '#storage/digestReader'
import { counted, formatDay } from '../render/formatDay.ts'
import { absolute, articlePath, type Site, topicPath } from '../site.ts'
import { frontOf } from './frontOf.ts'
import type { JsonLdNode } from './jsonLd.tsx'
import { Layout } from './Layout.tsx'
import { languageOf } from './Text.tsx'

type IndexProps = Readonly<{ topics: readonly ListedTopic[]; site: Site; front: boolean }>

/** The front page, and the list of topics. */
export const IndexPage = ({ topics, site, front }: IndexProps) => {
  const { cards, others } = front ? frontOf(topics) : { cards: topics, others: [] }
  return (
    <Layout
      site={site}
      title={front ? site.name : 'Topics'}
      description={`Topic digests on ${site.name}, with their newest headlines.`}
      canonical={absolute(site, front ? '/' : '/topics')}
      alternates={[
        { href: absolute(site, '/topics.json'), type: 'application/json', title: 'Topics (JSON)' },
        { href: absolute(site, '/feeds.opml'), type: 'text/x-opml', title: 'All feeds (OPML)' },
      ]}
      graph={graphOf(topics, site, front)}
      current="topics"
      front={front}
    >
      {front ? (
        <h1 class="unseen">Topics and their newest headlines</h1>
      ) : (
        <header class="page-head">
          <h1>Topics</h1>
        </header>
      )}
      {topics.length === 0 ? (
        <p class="empty">No article has been filed yet. Topics appear here with the first ones.</p>
      ) : (
        <div class={front ? 'topics front-page' : 'topics'}>
          {cards.map((topic) => (
            <TopicCard topic={topic} site={site} />
          ))}
        </div>
      )}
      {others.length === 0 ? null : <OtherTopics topics={others} site={site} />}
    </Layout>
  )
}

const TopicCard = ({ topic, site }: { topic: ListedTopic; site: Site }) => (
  <section>
    <h2>
      <a href={absolute(site, topicPath(topic.slug))}>{topic.name}</a>
    </h2>
    <p class="count">{counted(topic.articles, 'article', 'articles')}</p>
    <ul>
      {topic.newest.map((article) => (
        <li>
          <a href={absolute(site, articlePath(article.id))} {...languageOf(article.language)}>
            {article.title}
          </a>
          {article.published_at === null ? null : (
            <span class="meta">{formatDay(article.published_at, site.timeZone)}</span>
          )}
        </li>
      ))}
    </ul>
  </section>
)

const OtherTopics = ({ topics, site }: { topics: readonly ListedTopic[]; site: Site }) => (
  <section class="more-topics" aria-labelledby="more-topics">
    <h2 id="more-topics" class="rubric">
      More topics
    </h2>
    <ul>
      {topics.map((topic) => (
        <li>
          <a href={absolute(site, topicPath(topic.slug))}>{topic.name}</a> <span class="count">{topic.articles}</span>
        </li>
      ))}
    </ul>
  </section>
)

const graphOf = (topics: readonly ListedTopic[], site: Site, front: boolean): readonly JsonLdNode[] => {
  const url = absolute(site, front ? '/' : '/topics')
  return [
    {
      '@type': 'CollectionPage',
      '@id': url,
      url,
      name: front ? site.name : 'Topics',
      isPartOf: { '@type': 'WebSite', name: site.name, url: absolute(site, '/') },
      hasPart: topics.map((topic) => ({
        '@type': 'CollectionPage',
        '@id': absolute(site, topicPath(topic.slug)),
        name: topic.name,
      })),
    },
  ]
}
