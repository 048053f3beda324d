import { raw } from 'hono/html'

export type JsonLdNode = Readonly<{ '@type': string } & Record<string, unknown>>

/**
 * One JSON-LD graph as a script element that holds data. The only markup that is written raw: `<`, `>` and `&` are
 * escaped, and the line separators that older script readers end a line at, so that no text can leave the element.
 */
export const JsonLd = ({ graph }: { graph: readonly JsonLdNode[] }) => (
  <script type="application/ld+json">{raw(escapeJson({ '@context': 'https://schema.org', '@graph': graph }))}</script>
)

const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

const escapeJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? '')
