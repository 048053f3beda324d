import { formatDay } from '../render/formatDay.ts'
import { absolute, articlePath, type Site } from '../site.ts'
import { Layout } from './Layout.tsx'
import { directionOf, languageOf, Time } from './Text.tsx'

export type SearchResult = Readonly<{
  id: string
  title: string
  url: string | null
  source: string | null
  language: string
  published_at: string | null
  snippet: readonly Readonly<{ text: string; marked: boolean }>[]
}>

export type SearchView = Readonly<{
  q: string
  topic: string
  from: string
  to: string
  results: readonly SearchResult[]
  /** Address of the next page, where there is one. */
  next: string | null
  /** Whether something was asked for. */
  asked: boolean
}>

/** The search form and what it found. */
export const SearchPage = ({ view, site }: { view: SearchView; site: Site }) => (
  <Layout site={site} title="Search" canonical={absolute(site, '/search')} current="search" noindex>
    <header class="page-head">
      <h1>Search</h1>
    </header>
    <search>
      <form class="search-form" action="/search" method="get">
        <div class="query">
          <label>
            Search for
            <input type="search" name="q" value={view.q} maxlength={500} autocomplete="off" />
          </label>
          <button type="submit">Search</button>
        </div>
        <div class="row">
          <label>
            Topic
            <input type="text" name="topic" value={view.topic} maxlength={100} autocomplete="off" />
          </label>
          <label>
            From
            <input type="date" name="from" value={view.from} />
          </label>
          <label>
            To
            <input type="date" name="to" value={view.to} />
          </label>
        </div>
      </form>
    </search>
    {!view.asked ? (
      <p class="hint">
        Searches titles, texts and answers. Words are found in all their forms, with or without accents. “Quotation
        marks” keep a phrase together; a star* stands for any ending.
      </p>
    ) : view.results.length === 0 ? (
      <p class="empty" role="status">
        Nothing was found. Fewer or other words may help.
      </p>
    ) : (
      <ol class="results">
        {view.results.map((result) => (
          <li {...directionOf(result.language)}>
            <h2 {...languageOf(result.language)}>
              <a href={absolute(site, articlePath(result.id))}>{result.title}</a>
            </h2>
            <p class="byline">
              {result.source === null ? null : <span>{result.source}</span>}
              {result.published_at === null ? null : (
                <Time date={result.published_at}>{formatDay(result.published_at, site.timeZone)}</Time>
              )}
            </p>
            <p class="snippet" {...languageOf(result.language)}>
              {result.snippet.map((part) => (part.marked ? <mark>{part.text}</mark> : part.text))}
            </p>
          </li>
        ))}
      </ol>
    )}
    {view.next === null ? null : (
      <p>
        <a class="button" href={view.next}>
          More results
        </a>
      </p>
    )}
  </Layout>
)
