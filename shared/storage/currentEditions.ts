import type { Edition } from '#domain/edition'

/** What a key's metadata tells without its value being read (at most 1,024 bytes). */
export type EditionStamp = Readonly<{ edition: number; hash: string; sequence: number; generated_at: string }>

/** The current edition as KV holds it: its text is parsed only when a body has to be made of it. */
export type StampedEdition = Readonly<{ text: string; stamp: EditionStamp }>

/** The current edition of each topic: one key a topic, written by `put` alone, rebuilt from D1 at any time. */
export interface CurrentEditions {
  get(slug: string): Promise<StampedEdition | null>
  /** Keeps the edition unless a newer one, or the same, is there already. Tells whether it wrote. */
  put(edition: Edition): Promise<boolean>
  remove(slug: string): Promise<void>
  /** The stamps of these topics' current editions; a topic that has none is left out. */
  inspect(slugs: readonly string[]): Promise<(EditionStamp & { slug: string })[]>
}

const keyOf = (slug: string): string => `topic:${slug}`

// The shortest time KV takes; it bounds how long another location goes on with what it has read.
const cacheTtl = 30

export const kvCurrentEditions = (kv: KVNamespace): CurrentEditions => ({
  async get(slug) {
    const { value, metadata } = await kv.getWithMetadata<EditionStamp>(keyOf(slug), { type: 'text', cacheTtl })
    return value === null || metadata === null ? null : { text: value, stamp: metadata }
  },
  async put(edition) {
    const key = keyOf(edition.topic.slug)
    const { metadata } = await kv.getWithMetadata<EditionStamp>(key, { type: 'stream', cacheTtl })
    if (metadata !== null && !isNewer(edition, metadata)) return false
    const { hash, sequence, generated_at } = edition
    const stamp: EditionStamp = { edition: edition.edition, hash, sequence, generated_at }
    await kv.put(key, JSON.stringify(edition), { metadata: stamp })
    return true
  },
  async inspect(slugs) {
    const found = await Promise.all(
      slugs.map((slug) => kv.getWithMetadata<EditionStamp>(keyOf(slug), { type: 'stream', cacheTtl })),
    )
    return found.flatMap(({ metadata }, index) =>
      metadata === null ? [] : [{ ...metadata, slug: slugs[index] ?? '' }],
    )
  },
  async remove(slug) {
    await kv.delete(keyOf(slug))
  },
})

/** A higher number is newer; under one number (D1 came from an earlier time) it is the later one that says something else. */
const isNewer = (candidate: EditionStamp, kept: EditionStamp): boolean =>
  candidate.edition === kept.edition
    ? candidate.hash !== kept.hash && candidate.generated_at > kept.generated_at
    : candidate.edition > kept.edition
