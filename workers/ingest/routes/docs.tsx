import { Hono } from 'hono'
import { html } from 'hono/html'
import type { AppEnv } from '../app.ts'
import document from '../openapi/openapi.json'

type Operation = Readonly<{
  operationId: string
  summary: string
  description: string
  parameters: readonly Readonly<{ name: string; in: string; description?: string }>[]
  requestBody?: Readonly<{ content: object }>
  responses: Readonly<Record<string, Readonly<{ description?: string }>>>
}>

/** The API's document, and a page to read it by: no script, nothing from elsewhere. Public. */
export const docsRoutes = new Hono<AppEnv>()

docsRoutes.get('/openapi.json', (c) =>
  c.json(document, 200, { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300' }),
)

docsRoutes.get('/docs', (c) =>
  c.html(html`<!doctype html>${<DocsPage />}`, 200, {
    'Cache-Control': 'public, max-age=300',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
  }),
)

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1b1b1d, #e8e6e3); --soft: light-dark(#5b5b63, #a3a1a8); --line: light-dark(#dedbd5, #36353a); --page: light-dark(#fbfaf7, #161518); --mark: light-dark(#8a1c1c, #f0938a); }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 5rem; background: var(--page); color: var(--ink); font: 1rem/1.6 Charter, 'Bitstream Charter', Cambria, Georgia, serif; }
h1 { font-size: 2rem; line-height: 1.2; margin-bottom: .25rem; } h2 { margin: 2.5rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.15rem; }
code, pre { font: .9em/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; } pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .375rem; }
.method { color: var(--mark); text-transform: uppercase; } .soft { color: var(--soft); } dt { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9em; } dd { margin: 0 0 .35rem 1.5rem; } a { color: inherit; } nav ul { columns: 2; padding-left: 1rem; } @media (max-width: 36rem) { nav ul { columns: 1; } }
`

const DocsPage = () => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{document.info.title}</title>
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
    <body>
      <main>
        <h1>{document.info.title}</h1>
        <p class="soft">{document.info.description}</p>
        <p>
          The same as a document: <a href="/openapi.json">openapi.json</a>. Every problem by name:{' '}
          <a href="/problems">problems</a>.
        </p>
        <pre>
          <code>
            {
              "curl --data-binary @article.txt -H 'Content-Type: text/plain' \\\n  -H \"Authorization: Bearer $TOKEN\" \\\n  'http://127.0.0.1:8787/v1/articles?topics=Harbours'"
            }
          </code>
        </pre>
        <nav aria-label="Operations">
          <ul>
            {each(({ operation }) => (
              <li>
                <a href={`#${operation.operationId}`}>{operation.summary}</a>
              </li>
            ))}
          </ul>
        </nav>
        {each(({ method, path, operation }) => (
          <section id={operation.operationId}>
            <h2>
              <code>
                <span class="method">{method}</span> {path}
              </code>
            </h2>
            <p>
              {operation.summary}. <span class="soft">{operation.description}</span>
            </p>
            {operation.requestBody === undefined ? null : (
              <p class="soft">Takes {Object.keys(operation.requestBody.content).join(', ')}.</p>
            )}
            <dl>
              {operation.parameters.map((parameter) => (
                <>
                  <dt>{parameter.name}</dt>
                  <dd>{parameter.description ?? parameter.in}</dd>
                </>
              ))}
              {Object.entries(operation.responses)
                .filter(([, answer]) => answer.description !== undefined)
                .map(([status, answer]) => (
                  <>
                    <dt>{status}</dt>
                    <dd>{answer.description}</dd>
                  </>
                ))}
            </dl>
          </section>
        ))}
      </main>
    </body>
  </html>
)

const each = <Made,>(make: (entry: { method: string; path: string; operation: Operation }) => Made): Made[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) =>
      make({ method, path, operation }),
    ),
  )
