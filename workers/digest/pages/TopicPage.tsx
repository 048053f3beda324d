import type { DigestFaq, Edition, EditionState, Story } from '#domain/edition'
import type { ServedEdition } from '../editions/servedEdition.ts'
import { dayOfArticle, parseWindow } from '../editions/windowSpan.ts'
import { digestRepresentations, formats } from '../http/representations.ts'
import { counted, formatDay, formatInstant } from '../render/formatDay.ts'
import { safeUrl } from '../render/safeUrl.ts'
import { absolute, articlePath, type Site, segment, topicPartPath, topicPath } from '../site.ts'
import { Layout } from './Layout.tsx'
import { directionOf, languageOf, Paragraphs, Time } from './Text.tsx'
import { topicGraph } from './topicGraph.ts'

/** What the page is told about the articles it quotes. */
type Sources = ReadonlyMap<string, Readonly<{ title: string; source: string | null; language: string }>>

const sourcesOf = (edition: Edition): Sources =>
  new Map(edition.stories.flatMap((story) => story.articles).map((article) => [article.id, article]))

/** A topic's digest: the latest one, a window, or one of its numbered editions. */
export const TopicPage = ({ served, site }: { served: ServedEdition; site: Site }) => {
  const { edition, state, path } = served
  const { topic } = edition
  const sources = sourcesOf(edition)
  const url = absolute(site, path)
  const [lead, ...others] = edition.stories
  return (
    <Layout
      site={site}
      title={titleOf(served, site)}
      description={descriptionOf(edition, site)}
      canonical={url}
      alternates={digestRepresentations
        .filter((representation) => representation !== 'html')
        .map((representation) => ({
          href: absolute(site, `${path}.${representation}`),
          type: formats[representation].mediaType,
          title: `${topic.name} (${formats[representation].title})`,
        }))}
      graph={topicGraph(served, site)}
    >
      <header class="topic-head">
        <p class="kicker">
          <a href={absolute(site, '/topics')}>Topics</a>
        </p>
        <h1 dir="auto">{topic.name}</h1>
        {topic.description === '' ? null : <p class="standfirst">{topic.description}</p>}
        <Standing edition={edition} state={state} site={site} />
        {path === topicPath(topic.slug) ? null : (
          <p class="notice">
            {edition.edition === 0 ? 'These are the articles of that time alone. ' : 'This edition stays as it is. '}
            <a href={absolute(site, topicPath(topic.slug))}>Read the latest digest</a>
          </p>
        )}
      </header>
      <div class="columns">
        <div class="story-column">
          {edition.stories.length === 0 ? <p class="empty">No article has been filed here yet.</p> : null}
          <Summary edition={edition} sources={sources} site={site} />
          {lead === undefined ? null : (
            <section aria-labelledby="stories" class="stories">
              <h2 id="stories" class="rubric">
                Stories
              </h2>
              <StoryItem story={lead} site={site} first />
              {others.map((story) => (
                <StoryItem story={story} site={site} />
              ))}
            </section>
          )}
          <Faq edition={edition} sources={sources} site={site} />
        </div>
        <aside class="rail" aria-label="More on this topic">
          <Timeline edition={edition} sources={sources} site={site} />
          <Entities edition={edition} site={site} />
          <Related edition={edition} site={site} />
          <Editions edition={edition} site={site} />
          <ReadAs path={path} site={site} />
        </aside>
      </div>
    </Layout>
  )
}

const titleOf = ({ edition, path }: ServedEdition, site: Site): string => {
  const { name, slug } = edition.topic
  if (edition.window.kind !== 'latest') return `${name}, ${windowName(edition, site)}`
  return path === topicPath(slug) ? name : `${name}, edition ${edition.edition}`
}

const windowName = (edition: Edition, site: Site): string =>
  edition.window.kind === 'week' && edition.window.from !== null
    ? `week of ${formatDay(edition.window.from, site.timeZone)}`
    : formatDay(edition.window.from ?? '', site.timeZone)

const descriptionOf = (edition: Edition, site: Site): string => {
  const first = edition.summary[0]?.text ?? edition.topic.description
  return first === '' ? `The digest of ${edition.topic.name} on ${site.name}.` : first
}

const Standing = ({ edition, state, site }: { edition: Edition; state: EditionState; site: Site }) => {
  const { articles, stories, sources } = edition.counts
  return (
    <>
      <p class="dateline">
        {edition.window.kind === 'latest' ? null : <span>{windowName(edition, site)}</span>}
        {edition.edition === 0 ? null : <span>Edition {edition.edition}</span>}
        {articles === 0 ? null : (
          <Time date={edition.generated_at}>{formatInstant(edition.generated_at, site.timeZone)}</Time>
        )}
        {articles === 0 ? null : (
          <span>
            {counted(articles, 'article', 'articles')} in {counted(stories, 'story', 'stories')}
            {sources > 0 ? ` from ${counted(sources, 'source', 'sources')}` : ''}
          </span>
        )}
      </p>
      {state.status === 'stale' ? (
        <p class="notice">
          This is the last good edition. Newer articles are waiting to be added; the next check is on{' '}
          {formatInstant(state.next_check, site.timeZone)}.
        </p>
      ) : null}
    </>
  )
}

type PartProps = { edition: Edition; sources: Sources; site: Site }

const Cite = ({ id, sources, site }: { id: string; sources: Sources; site: Site }) => {
  const article = sources.get(id)
  const title = article?.title ?? 'the article'
  return (
    <a class="cite" href={absolute(site, articlePath(id))} {...languageOf(article?.language)}>
      {article?.source ? <span class="source">{article.source}</span> : null}
      {article?.source ? ' ' : null}
      {title}
    </a>
  )
}

const Summary = ({ edition, sources, site }: PartProps) =>
  edition.summary.length === 0 ? null : (
    <section aria-labelledby="summary" class="summary">
      <h2 id="summary" class="rubric">
        In brief
      </h2>
      <ul>
        {edition.summary.map((sentence) => (
          <li {...directionOf(sources.get(sentence.article)?.language)}>
            <p {...languageOf(sources.get(sentence.article)?.language)}>{sentence.text}</p>
            <Cite id={sentence.article} sources={sources} site={site} />
          </li>
        ))}
      </ul>
    </section>
  )

const StoryItem = ({ story, site, first }: { story: Story; site: Site; first?: boolean }) => {
  const [best, ...others] = story.articles
  if (best === undefined) return null
  return (
    <article class={first === true ? 'story lead' : 'story'} id={`story-${story.id}`} {...directionOf(best.language)}>
      <h3 {...languageOf(best.language)}>
        <a href={absolute(site, articlePath(best.id))}>{story.headline}</a>
      </h3>
      {story.lead === '' ? null : (
        <p class="standfirst" {...languageOf(best.language)}>
          {story.lead}
        </p>
      )}
      <Byline article={best} site={site} />
      {others.length === 0 ? null : (
        <ul class="also" aria-label="Other articles of this story">
          {others.map((article) => (
            <li {...directionOf(article.language, best.language)}>
              <a href={absolute(site, articlePath(article.id))} {...languageOf(article.language)}>
                {article.title}
              </a>
              <Byline article={article} site={site} />
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

const Byline = ({ article, site }: { article: Story['articles'][number]; site: Site }) => {
  const url = safeUrl(article.url)
  const name = article.source ?? (url === null ? null : new URL(url).hostname)
  return (
    <p class="byline">
      {name === null ? null : url === null ? <span>{name}</span> : <a href={url}>{name}</a>}
      {article.published_at === null ? null : (
        <Time date={article.published_at}>{formatDay(article.published_at, site.timeZone)}</Time>
      )}
      {article.corrected ? (
        <span class="corrected">Corrected{article.correction ? `: ${article.correction}` : ''}</span>
      ) : null}
    </p>
  )
}

const Faq = ({ edition, sources, site }: PartProps) =>
  edition.faq.length === 0 ? null : (
    <section aria-labelledby="faq" class="faq">
      <h2 id="faq" class="rubric">
        Questions and answers
      </h2>
      {edition.faq.map((entry) => (
        <FaqItem entry={entry} sources={sources} site={site} />
      ))}
    </section>
  )

const FaqItem = ({ entry, sources, site }: { entry: DigestFaq; sources: Sources; site: Site }) => (
  <details {...directionOf(sources.get(entry.article)?.language)}>
    <summary {...languageOf(sources.get(entry.article)?.language)}>{entry.question}</summary>
    {/* The anchor is inside: browsers open the answer for who follows a link to it. */}
    <div class="answer" id={`faq-${entry.id}`} {...languageOf(sources.get(entry.article)?.language)}>
      <Paragraphs text={entry.answer} />
    </div>
    <Cite id={entry.article} sources={sources} site={site} />
    {entry.also.map((other) => (
      <div class={other.conflicts ? 'other conflicts' : 'other'}>
        <p class="label">{other.conflicts ? 'Another article answers differently' : 'Another answer'}</p>
        <div class="answer" {...languageOf(sources.get(other.article)?.language)}>
          <Paragraphs text={other.answer} />
        </div>
        <Cite id={other.article} sources={sources} site={site} />
      </div>
    ))}
  </details>
)

const Timeline = ({ edition, sources, site }: PartProps) =>
  edition.timeline.length === 0 ? null : (
    <section aria-labelledby="timeline">
      <h2 id="timeline" class="rubric">
        Timeline
      </h2>
      <ol class="timeline">
        {edition.timeline.map((entry) => (
          <li {...directionOf(sources.get(entry.article)?.language)}>
            <p class="when">
              <Time date={entry.date}>{formatDay(entry.date, site.timeZone)}</Time>
            </p>
            <p {...languageOf(sources.get(entry.article)?.language)}>
              <a href={absolute(site, articlePath(entry.article))}>{entry.text}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )

const kinds = [
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
] as const

const Entities = ({ edition, site }: { edition: Edition; site: Site }) =>
  edition.entities.length === 0 ? null : (
    <section aria-labelledby="names">
      <h2 id="names" class="rubric">
        Names
      </h2>
      <dl class="names">
        {kinds.map(([kind, label]) => {
          const entities = edition.entities.filter((entity) => entity.kind === kind)
          return entities.length === 0 ? null : (
            <div>
              <dt>{label}</dt>
              <dd>
                <ul>
                  {entities.map((entity) => (
                    <li>
                      <a href={absolute(site, `/search?q=${segment(`"${entity.name}"`)}`)}>{entity.name}</a>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )

const Related = ({ edition, site }: { edition: Edition; site: Site }) =>
  edition.related.length === 0 ? null : (
    <section aria-labelledby="related">
      <h2 id="related" class="rubric">
        Related topics
      </h2>
      <ul class="related">
        {edition.related.map((topic) => (
          <li>
            <a href={absolute(site, topicPath(topic.slug))}>{topic.name}</a>{' '}
            <span class="count">{counted(topic.shared, 'shared article', 'shared articles')}</span>
          </li>
        ))}
      </ul>
    </section>
  )

const Editions = ({ edition, site }: { edition: Edition; site: Site }) => {
  const { slug } = edition.topic
  return (
    <section aria-labelledby="editions">
      <h2 id="editions" class="rubric">
        Earlier
      </h2>
      <ul class="plain">
        {edition.edition > 1 ? (
          <li>
            <a href={absolute(site, topicPartPath(slug, `editions/${edition.edition - 1}`))}>
              Edition {edition.edition - 1}
            </a>
          </li>
        ) : null}
        {edition.edition > 1 ? (
          <li>
            <a href={absolute(site, `${topicPartPath(slug, 'changes')}?since=${edition.edition - 1}`)}>
              What changed since edition {edition.edition - 1}
            </a>
          </li>
        ) : null}
        {edition.edition === 0 ? null : (
          <li>
            <a href={absolute(site, topicPartPath(slug, 'editions'))}>All editions</a>
          </li>
        )}
        {daysOf(edition, site).map((day) => (
          <li>
            <a href={absolute(site, topicPartPath(slug, day))}>{formatDay(day, site.timeZone)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const daysShown = 5

/** The newest days that the edition has articles from: each has a digest of its own. */
const daysOf = (edition: Edition, site: Site): readonly string[] => {
  const dates = edition.stories.flatMap((story) => story.articles.flatMap(({ published_at }) => published_at ?? []))
  const days = dates.map((date) => dayOfArticle({ published_at: date, received_at: date }, site.timeZone))
  return [...new Set(days)]
    .filter((day) => parseWindow(day) !== null)
    .sort()
    .reverse()
    .slice(0, daysShown)
}

const ReadAs = ({ path, site }: { path: string; site: Site }) => (
  <section aria-labelledby="read-as">
    <h2 id="read-as" class="rubric">
      Follow
    </h2>
    <ul class="inline">
      {digestRepresentations
        .filter((representation) => representation !== 'html')
        .map((representation) => (
          <li>
            <a href={absolute(site, `${path}.${representation}`)} type={formats[representation].mediaType}>
              {formats[representation].title}
            </a>
          </li>
        ))}
    </ul>
  </section>
)
