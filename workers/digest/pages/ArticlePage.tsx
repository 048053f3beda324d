import type { Block } from '#domain/article'
import type { ShownArticle } from '../articles/shownArticle.ts'
import { articleRepresentations, formats } from '../http/representations.ts'
import { formatDay } from '../render/formatDay.ts'
import { safeUrl } from '../render/safeUrl.ts'
import { absolute, articlePath, type Site, topicPath } from '../site.ts'
import { articleGraph } from './articleGraph.ts'
import { Layout } from './Layout.tsx'
import { directionOf, languageOf, Paragraphs, Time } from './Text.tsx'

/** An article and its FAQ. */
export const ArticlePage = ({ shown, site }: { shown: ShownArticle; site: Site }) => {
  const { article, topics, blocks, faq, original } = shown
  const { document } = article
  const path = articlePath(article.id)
  const language = languageOf(document.language)
  return (
    <Layout
      site={site}
      title={document.title}
      {...descriptionOf(blocks)}
      canonical={original ?? absolute(site, path)}
      kind="article"
      noindex={shown.noindex}
      publishedAt={document.published_at}
      alternates={articleRepresentations
        .filter((representation) => representation !== 'html')
        .map((representation) => ({
          href: absolute(site, `${path}.${representation}`),
          type: formats[representation].mediaType,
          title: formats[representation].title,
        }))}
      graph={articleGraph(shown, site)}
    >
      <article class="piece" {...directionOf(document.language)}>
        <header>
          {topics.length === 0 ? null : (
            <ul class="kicker inline">
              {topics.slice(0, 4).map((topic) => (
                <li>
                  <a href={absolute(site, topicPath(topic.slug))}>{topic.name}</a>
                </li>
              ))}
            </ul>
          )}
          <h1 {...language}>{document.title}</h1>
          <Dateline shown={shown} site={site} />
          {article.correction === null ? null : (
            <p class="notice">
              <strong>Correction</strong>
              {article.corrected_at === null ? '' : ` (${formatDay(article.corrected_at, site.timeZone)})`}:{' '}
              {article.correction}
            </p>
          )}
        </header>
        <div class="prose" {...language}>
          {blocks.map((block) => (
            <BlockView block={block} />
          ))}
        </div>
        {original === null ? null : (
          <p class="more">
            <a class="button" href={original}>
              {shown.excerpt ? 'Continue reading' : 'Read'} at {document.source?.name ?? new URL(original).hostname}
            </a>
          </p>
        )}
        {faq.length === 0 ? null : (
          <section class="faq" aria-labelledby="faq">
            <h2 id="faq" class="rubric">
              Questions and answers
            </h2>
            {faq.map((entry) => (
              <details>
                <summary {...language}>{entry.question}</summary>
                <div class="answer" id={`faq-${entry.id}`} {...language}>
                  <Paragraphs text={entry.answer} />
                </div>
                <p class="hint">
                  <a href={`#faq-${entry.id}`}>Link to this answer</a>
                </p>
              </details>
            ))}
          </section>
        )}
      </article>
    </Layout>
  )
}

const Dateline = ({ shown, site }: { shown: ShownArticle; site: Site }) => {
  const { document } = shown.article
  const source = document.source?.name ?? (shown.original === null ? null : new URL(shown.original).hostname)
  return (
    <p class="dateline">
      {document.authors.length === 0 ? null : <span>By {document.authors.join(', ')}</span>}
      {source === null ? null : shown.original === null ? <span>{source}</span> : <a href={shown.original}>{source}</a>}
      {document.published_at === null ? null : (
        <Time date={document.published_at}>{formatDay(document.published_at, site.timeZone)}</Time>
      )}
      {document.modified_at === null ? null : (
        <span>
          Updated <Time date={document.modified_at}>{formatDay(document.modified_at, site.timeZone)}</Time>
        </span>
      )}
      {shown.excerpt || document.reading_minutes < 1 ? null : <span>{document.reading_minutes} min read</span>}
    </p>
  )
}

const descriptionOf = (blocks: readonly Block[]): Readonly<{ description?: string }> => {
  const text = blocks.find((block) => block.kind === 'paragraph')?.text
  if (text === undefined || text === '') return {}
  return {
    description:
      text.length <= 200
        ? text
        : `${text
            .slice(0, 197)
            .replace(/\s+\S*$/, '')
            .toWellFormed()} …`,
  }
}

const BlockView = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'paragraph':
      return <p id={block.id}>{block.text}</p>
    case 'heading':
      return block.level <= 2 ? <h2 id={block.id}>{block.text}</h2> : <h3 id={block.id}>{block.text}</h3>
    case 'list': {
      const items = block.items.map((item) => <li>{item}</li>)
      return block.ordered ? <ol id={block.id}>{items}</ol> : <ul id={block.id}>{items}</ul>
    }
    case 'quote':
      return <blockquote id={block.id}>{block.text}</blockquote>
    case 'code':
      return (
        <pre id={block.id} tabindex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return <TableView id={block.id} rows={block.rows} />
    case 'image':
      return <ImageView id={block.id} url={block.url} alt={block.alt} text={block.text} />
  }
}

const TableView = ({ id, rows }: { id: string; rows: readonly (readonly string[])[] }) => {
  const [head = [], ...body] = rows
  return (
    <div class="scroll" id={id} tabindex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const ImageView = ({ id, url, alt, text }: { id: string; url: string; alt: string; text: string }) => {
  const source = safeUrl(url)
  // Pictures come over https or not at all: a page must not carry what others can alter on the way.
  if (source === null || !source.startsWith('https:')) return text === '' ? null : <p id={id}>{text}</p>
  return (
    <figure id={id}>
      <img src={source} alt={alt} loading="lazy" referrerpolicy="no-referrer" />
      {text === '' || text === alt ? null : <figcaption>{text}</figcaption>}
    </figure>
  )
}
