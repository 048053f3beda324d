import type { Edition } from '#domain/edition'
import { articleTag, topicTag } from '#storage/cacheTags'
import type { Page } from '../http/page.ts'
import type { Representation } from '../http/representations.ts'
import { BoundedMap } from './boundedMap.ts'
import { editionBytes } from './editionBytes.ts'
import type { Current } from './loadCurrent.ts'

/** A page with its headers as the runtime takes them: made for its second reader, since making them costs more than they save the first. */
export type ReadyPage = { readonly page: Page; full: ResponseInit | null; notModified: ResponseInit | null }

/** A topic's current edition in this isolate, with what was made of it. */
export type Remembered = {
  readonly slug: string
  readonly current: Current
  readonly tag: string
  /** By representation and whether Accept chose it. */
  readonly pages: Map<string, ReadyPage>
  readonly bodies: Map<Representation, Uint8Array>
  /** About what it takes of the memory. */
  bytes: number
  /** When it was last confirmed, in milliseconds since 1970. */
  at: number
}

type Background = (work: Promise<unknown>) => void
type Loading = Readonly<{ work: Promise<Remembered>; since: number }>

/** Served without a question until then. */
const freshMs = 5_000
/** Served while a newer one is fetched in the background. Adds to the bound in docs/caching.md. */
const staleMs = 15_000
export const topicsMax = 1_000
/** A quarter of what the platform gives an isolate. */
export const bytesMax = 32_000_000
export const loadsMax = 200
const patienceMs = 8_000

/**
 * A short memory of current editions. Concurrent misses of a topic share one load; when the stores are down the last good
 * edition goes on being served.
 */
export class CurrentMemo {
  private readonly remembered = new Map<string, Remembered>()
  private readonly loading = new BoundedMap<string, Loading>(loadsMax)
  /** What the remembered ones take together. */
  private bytes = 0
  private readonly load: (slug: string) => Promise<Current>
  private readonly now: () => number

  constructor(load: (slug: string) => Promise<Current>, now: () => number) {
    this.load = load
    this.now = now
  }

  /** What is held at this moment. */
  get held(): Readonly<{ topics: number; bytes: number; loads: number }> {
    return { topics: this.remembered.size, bytes: this.bytes, loads: this.loading.size }
  }

  async get(slug: string, background: Background): Promise<Remembered> {
    const known = this.recall(slug, background)
    if (known !== null) return known
    try {
      return await this.fresh(slug, background)
    } catch (fault) {
      const lastGood = this.remembered.get(slug)
      if (lastGood !== undefined) return lastGood
      throw fault
    }
  }

  /** The remembered edition, if it may be served as it is; starts its renewal when that is due. */
  recall(slug: string, background: Background): Remembered | null {
    const known = this.remembered.get(slug)
    if (known === undefined) return null
    const age = this.now() - known.at
    if (age >= staleMs) return null
    if (age >= freshMs && this.running(slug) === null) background(this.renew(slug).catch(() => undefined))
    return known
  }

  /** Counts what was made of an edition, and makes room for it. */
  grow(entry: Remembered, bytes: number): void {
    entry.bytes += bytes
    if (this.remembered.get(entry.slug) !== entry) return
    this.bytes += bytes
    this.makeRoom(0, 0)
  }

  /** Takes over what was just published, ahead of the stores' own caches. */
  put(slug: string, current: Current): void {
    this.loading.delete(slug)
    this.keep(slug, current)
  }

  /** Forgets a topic, so that the next reader meets what the stores say. */
  forget(slug: string): void {
    this.drop(slug)
    this.loading.delete(slug)
  }

  /** Forgets the topics that these cache tags name, or whose edition holds an article that they name. */
  forgetTagged(tags: readonly string[]): void {
    const named = new Set(tags)
    for (const [slug, { current }] of this.remembered) {
      const articles = current.kind === 'edition' ? articleIds(current.served.edition) : []
      if (named.has(topicTag(slug)) || articles.some((id) => named.has(articleTag(id)))) this.forget(slug)
    }
  }

  private async fresh(slug: string, background: Background): Promise<Remembered> {
    const running = this.running(slug)
    if (running !== null) {
      // The request that started the load may be cancelled, and its load with it: wait, but not for ever.
      const shared = await Promise.race([running.catch(() => null), sleep(patienceMs)])
      if (shared !== null && shared !== undefined) return shared
    }
    const work = this.renew(slug)
    background(work.catch(() => undefined))
    return work
  }

  /** The load that is under way, if it may still be hoped for. */
  private running(slug: string): Promise<Remembered> | null {
    const loading = this.loading.get(slug)
    return loading === undefined || this.now() - loading.since >= patienceMs ? null : loading.work
  }

  private renew(slug: string): Promise<Remembered> {
    const isMine = (): boolean => this.loading.get(slug)?.work === work
    const work: Promise<Remembered> = this.load(slug).then((current) =>
      isMine() ? this.keep(slug, current) : entryOf(slug, current, this.now()),
    )
    this.loading.set(slug, { work, since: this.now() })
    const settled = (): void => {
      if (isMine()) this.loading.delete(slug)
    }
    work.then(settled, settled)
    return work
  }

  private keep(slug: string, current: Current): Remembered {
    const before = this.remembered.get(slug)
    const entry = entryOf(slug, current, this.now())
    this.drop(slug)
    if (before !== undefined && (before.tag === entry.tag || isNewer(before.current, current))) {
      before.at = entry.at
      return this.add(before)
    }
    // Only editions are worth room: addresses that name nothing are without number.
    if (current.kind !== 'edition') return entry
    this.makeRoom(1, entry.bytes)
    return this.add(entry)
  }

  private add(entry: Remembered): Remembered {
    this.remembered.set(entry.slug, entry)
    this.bytes += entry.bytes
    return entry
  }

  private drop(slug: string): void {
    this.bytes -= this.remembered.get(slug)?.bytes ?? 0
    this.remembered.delete(slug)
  }

  /** Forgets those that were confirmed longest ago until there is room for so many more topics and bytes. */
  private makeRoom(topics: number, bytes: number): void {
    for (const slug of this.remembered.keys()) {
      if (this.remembered.size + topics <= topicsMax && this.bytes + bytes <= bytesMax) return
      this.drop(slug)
    }
  }
}

/** KV may still hand out what it held before the last publish: an isolate that has seen newer does not go back. */
const isNewer = (known: Current, found: Current): boolean =>
  known.kind === 'edition' && found.kind === 'edition' && known.served.edition.edition > found.served.edition.edition

const entryOf = (slug: string, current: Current, at: number): Remembered => ({
  slug,
  current,
  tag: current.kind === 'edition' ? current.served.tag : '',
  pages: new Map(),
  bodies: new Map(),
  bytes: current.kind === 'edition' ? editionBytes(current.served.edition) : 0,
  at,
})

const articleIds = (edition: Edition): readonly string[] =>
  edition.stories.flatMap((story) => story.articles.map((article) => article.id))

const sleep = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms))
