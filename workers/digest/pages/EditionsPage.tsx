import type { EditionHead } from '#storage/digestReader'
import { counted, formatInstant } from '../render/formatDay.ts'
import { absolute, type Site, topicPartPath, topicPath } from '../site.ts'
import { Layout } from './Layout.tsx'
import { Time } from './Text.tsx'

type EditionsProps = Readonly<{
  topic: Readonly<{ slug: string; name: string }>
  editions: readonly EditionHead[]
  next: string | null
  site: Site
}>

/** A topic's editions, to go back through. */
export const EditionsPage = ({ topic, editions, next, site }: EditionsProps) => (
  <Layout
    site={site}
    title={`${topic.name}: editions`}
    description={`All editions of ${topic.name} that are kept on ${site.name}.`}
    canonical={absolute(site, topicPartPath(topic.slug, 'editions'))}
  >
    <header class="page-head">
      <p class="kicker">
        <a href={absolute(site, topicPath(topic.slug))}>{topic.name}</a>
      </p>
      <h1>Editions</h1>
    </header>
    {editions.length === 0 ? (
      <p class="empty">No edition has been made yet.</p>
    ) : (
      <ol class="list" reversed>
        {editions.map((edition) => (
          <li>
            <a href={absolute(site, topicPartPath(topic.slug, `editions/${edition.edition}`))}>
              Edition {edition.edition}
            </a>
            <span class="byline">
              <Time date={edition.generated_at}>{formatInstant(edition.generated_at, site.timeZone)}</Time>
              <span>{counted(edition.articles, 'article', 'articles')}</span>
            </span>
          </li>
        ))}
      </ol>
    )}
    {next === null ? null : (
      <p class="more">
        <a class="button" href={next}>
          Older editions
        </a>
      </p>
    )}
  </Layout>
)
