import { absolute, type Site } from '../site.ts'
import { Layout } from './Layout.tsx'

/** What a reader sees instead of a page. */
export const ErrorPage = ({ site, title, detail }: { site: Site; title: string; detail: string }) => (
  <Layout site={site} title={title} noindex>
    <div class="error">
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a href={absolute(site, '/topics')}>All topics</a> · <a href={absolute(site, '/search')}>Search</a>
      </p>
    </div>
  </Layout>
)
