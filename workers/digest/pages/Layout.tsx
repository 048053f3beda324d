import type { Child } from 'hono/jsx'
import { absolute, type Site } from '../site.ts'
import { askForNothing } from './askForNothing.tsx'
import { JsonLd, type JsonLdNode } from './jsonLd.tsx'
import { stylesheetPath } from './stylesheet.ts'

askForNothing()

type Alternate = Readonly<{ href: string; type: string; title: string }>

type LayoutProps = Readonly<{
  site: Site
  title: string
  description?: string
  /** Absolute address of the page, or of the publisher's own where that is the one to be indexed. */
  canonical?: string
  alternates?: readonly Alternate[]
  graph?: readonly JsonLdNode[]
  kind?: 'website' | 'article'
  noindex?: boolean
  /** Which entry of the navigation the page is. */
  current?: 'topics' | 'search'
  /** The front page shows its name large. */
  front?: boolean
  publishedAt?: string | null
  children?: Child
}>

/** The frame of every page. */
export const Layout = (props: LayoutProps) => {
  const { site } = props
  const title = props.title === site.name ? site.name : `${props.title} · ${site.name}`
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {props.description === undefined ? null : <meta name="description" content={props.description} />}
        {props.noindex === true ? <meta name="robots" content="noindex" /> : null}
        {props.canonical === undefined ? null : <link rel="canonical" href={props.canonical} />}
        {(props.alternates ?? []).map((alternate) => (
          <link rel="alternate" type={alternate.type} title={alternate.title} href={alternate.href} />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheetPath} />
        <meta property="og:site_name" content={site.name} />
        <meta property="og:title" content={props.title} />
        <meta property="og:type" content={props.kind ?? 'website'} />
        {props.description === undefined ? null : <meta property="og:description" content={props.description} />}
        {props.canonical === undefined ? null : <meta property="og:url" content={props.canonical} />}
        {props.publishedAt ? <meta property="article:published_time" content={props.publishedAt} /> : null}
        <meta name="twitter:card" content="summary" />
        {props.graph === undefined || props.graph.length === 0 ? null : <JsonLd graph={props.graph} />}
      </head>
      <body>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header class={props.front === true ? 'masthead front' : 'masthead'}>
          <p class="nameplate">
            <a href={absolute(site, '/')}>{site.name}</a>
          </p>
          <nav aria-label="Site">
            <a href={absolute(site, '/topics')} aria-current={props.current === 'topics' ? 'page' : undefined}>
              Topics
            </a>
            <a href={absolute(site, '/search')} aria-current={props.current === 'search' ? 'page' : undefined}>
              Search
            </a>
          </nav>
        </header>
        <main id="content">{props.children}</main>
        <footer class="colophon">
          <p>
            <a href={absolute(site, '/')}>{site.name}</a> gathers articles into topic digests. Every sentence is quoted
            from an article that it links to.
          </p>
          <p>
            <a href={absolute(site, '/feeds.opml')}>All feeds (OPML)</a> ·{' '}
            <a href={absolute(site, '/llms.txt')}>For machines</a>
          </p>
        </footer>
      </body>
    </html>
  )
}

/** A whole document as text. */
export const documentOf = (page: Child): string => `<!DOCTYPE html>${String(page)}\n`
