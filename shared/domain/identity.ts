import { shortHash } from '#kit/hash'

/** What makes two submissions one article, in this order: the publisher's id, else the canonical URL, else the fingerprint. */
export type Identity = Readonly<{
  /** Keys that a submission gives by itself, the strongest first. Empty when only its fingerprint is left. */
  given: readonly string[]
  fingerprint: string
}>

/** Builds the keys by which an article is found. `source_key` is the host or folded name of its source. */
export const identityOf = (
  parts: Readonly<{
    source_key: string | null
    publisher_id: string | undefined
    url_key: string | null
    fingerprint: string
  }>,
): Identity => {
  const given: string[] = []
  if (parts.publisher_id !== undefined) given.push(`id:${parts.source_key ?? ''}:${parts.publisher_id}`)
  if (parts.url_key !== null) given.push(`url:${parts.url_key}`)
  return { given, fingerprint: `fp:${parts.fingerprint}` }
}

/** The article's opaque id follows from its first identity, so that two stores fed alike agree. */
export const articleId = (identity: Identity): string => `a-${shortHash(identity.given[0] ?? identity.fingerprint, 20)}`
