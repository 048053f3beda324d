import type { Edition } from '#domain/edition'
import { buildEdition } from '#domain/editions/buildEdition'
import { hashedText } from '#domain/editions/editionHash'
import { quickName } from '#kit/quickHash'
import type { ReadTopic } from '#storage/digestReader'
import type { WindowCandidate, WindowReader } from '#storage/windowReader'
import { dayOfArticle, searchSpan, type WindowSpan } from './windowSpan.ts'

const articlesMax = 50

/** The articles of a window, and a name for exactly this state of them. */
type WindowSelection = Readonly<{ candidates: readonly WindowCandidate[]; stamp: string }>

/** Which articles a window has: cheap, so that a reader who has seen this state is told so before anything is built. */
export const selectForWindow = async (
  windows: WindowReader,
  topic: ReadTopic,
  span: WindowSpan,
  timeZone: string,
): Promise<WindowSelection | null> => {
  const { from, before } = searchSpan(span, timeZone)
  const candidates = (await windows.candidates(topic.slug, from, before)).filter((candidate) => {
    const day = dayOfArticle(candidate, timeZone)
    return day >= span.first && day <= span.last
  })
  if (candidates.length === 0) return null
  const about = candidates.map(({ id, etag, changed_at, pipeline_version, sequence }) => [
    id,
    etag,
    changed_at,
    pipeline_version,
    sequence,
  ])
  return { candidates, stamp: quickName(JSON.stringify([topic.name, topic.description, span.name, about])) }
}

/**
 * A day's or week's digest, built from D1 and kept nowhere. The same articles give the same bytes: its times are theirs, and
 * it has no number (0), since only what is frozen is numbered.
 */
export const buildWindowEdition = async (
  windows: WindowReader,
  topic: ReadTopic,
  span: WindowSpan,
  { candidates }: WindowSelection,
): Promise<Edition> => {
  const newest = candidates.slice(0, articlesMax)
  const articles = await windows.articles(
    topic.slug,
    newest.map((candidate) => candidate.id),
  )
  const { content, dropped } = buildEdition(
    { slug: topic.slug, name: topic.name, description: topic.description },
    articles,
  )
  const left = candidates.length - newest.length
  return {
    ...content,
    edition: 0,
    hash: await nativeSha256Hex(hashedText(content)),
    window: { kind: span.kind, from: span.first, to: span.last },
    generated_at:
      candidates
        .map(({ changed_at }) => changed_at)
        .sort()
        .at(-1) ?? '',
    sequence: candidates.reduce((latest, { sequence }) => Math.max(latest, sequence), 0),
    dropped: left > 0 ? { ...dropped, older: (dropped.older ?? 0) + left } : dropped,
  }
}

/** As `editionHash`, by the runtime's own SHA-256: in script that is milliseconds of a cold isolate. */
const nativeSha256Hex = async (text: string): Promise<string> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toHex()
