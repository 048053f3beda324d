import type { Edition } from '#domain/edition'
import { articleTag, topicTag } from '#storage/cacheTags'
import type { Page } from '../http/page.ts'
import type { Current } from './loadCurrent.ts'

/** A topic's current edition in this isolate, with the pages that were made of it. */
export type Remembered = {
  readonly current: Current
  readonly tag: string
  readonly pages: Map<string, Page>
  /** When it was last confirmed, in milliseconds since 1970. */
  at: number
}

type Background = (work: Promise<unknown>) => void

/** Served without a question until then. */
const freshMs = 5_000
/** Served while a newer one is fetched in the background. Adds to the bound in docs/caching.md. */
const staleMs = 15_000
const topicsMax = 200
const patienceMs = 8_000

/**
 * A short memory of current editions. Concurrent misses of a topic share one load; when the stores are down the last good
 * edition goes on being served.
 */
export class CurrentMemo {
  private readonly remembered = new Map<string, Remembered>()
  private readonly loading = new Map<string, Promise<Remembered>>()
  private readonly load: (slug: string) => Promise<Current>
  private readonly now: () => number

  constructor(load: (slug: string) => Promise<Current>, now: () => number) {
    this.load = load
    this.now = now
  }

  async get(slug: string, background: Background): Promise<Remembered> {
    const known = this.remembered.get(slug)
    if (known !== undefined && this.usable(slug, known, background)) return known
    try {
      return await this.fresh(slug, background)
    } catch (fault) {
      if (known !== undefined) return known
      throw fault
    }
  }

  /** Whether a remembered edition may be served as it is; starts its renewal when that is due. */
  usable(slug: string, known: Remembered, background: Background): boolean {
    const age = this.now() - known.at
    if (age >= staleMs || this.remembered.get(slug) !== known) return false
    if (age >= freshMs && !this.loading.has(slug)) background(this.renew(slug).catch(() => undefined))
    return true
  }

  /** Takes over what was just published, ahead of the stores' own caches. */
  put(slug: string, current: Current): void {
    this.loading.delete(slug)
    this.keep(slug, current)
  }

  /** Forgets a topic, so that the next reader meets what the stores say. */
  forget(slug: string): void {
    this.remembered.delete(slug)
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
    const running = this.loading.get(slug)
    if (running !== undefined) {
      // The request that started the load may be cancelled, and its load with it: wait, but not for ever.
      const shared = await Promise.race([running.catch(() => null), sleep(patienceMs)])
      if (shared !== null && shared !== undefined) return shared
    }
    const work = this.renew(slug)
    background(work.catch(() => undefined))
    return work
  }

  private renew(slug: string): Promise<Remembered> {
    const work: Promise<Remembered> = this.load(slug).then((current) =>
      this.loading.get(slug) === work ? this.keep(slug, current) : entryOf(current, this.now()),
    )
    this.loading.set(slug, work)
    const settled = (): void => {
      if (this.loading.get(slug) === work) this.loading.delete(slug)
    }
    work.then(settled, settled)
    return work
  }

  private keep(slug: string, current: Current): Remembered {
    const before = this.remembered.get(slug)
    const entry = entryOf(current, this.now())
    if (before !== undefined && (before.tag === entry.tag || isNewer(before.current, current))) {
      before.at = entry.at
      return before
    }
    this.remembered.delete(slug)
    // Only editions are worth room: addresses that name nothing are without number.
    if (current.kind !== 'edition') return entry
    if (this.remembered.size >= topicsMax)
      for (const oldest of this.remembered.keys()) {
        this.remembered.delete(oldest)
        break
      }
    this.remembered.set(slug, entry)
    return entry
  }
}

/** KV may still hand out what it held before the last publish: an isolate that has seen newer does not go back. */
const isNewer = (known: Current, found: Current): boolean =>
  known.kind === 'edition' && found.kind === 'edition' && known.served.edition.edition > found.served.edition.edition

const entryOf = (current: Current, at: number): Remembered => ({
  current,
  tag: current.kind === 'edition' ? current.served.tag : '',
  pages: new Map(),
  at,
})

const articleIds = (edition: Edition): readonly string[] =>
  edition.stories.flatMap((story) => story.articles.map((article) => article.id))

const sleep = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms))
