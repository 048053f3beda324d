import { addressOf } from '../http/addressOf.ts'
import { isNotModified } from '../http/isNotModified.ts'
import { headersOf304 } from '../http/page.ts'
import { BoundedMap } from './boundedMap.ts'
import type { CurrentMemo } from './currentMemo.ts'

/** Where the memo has the page of an address. It holds no page itself, so that what the memo forgets is gone. */
type Lane = Readonly<{ slug: string; page: string }>

export const lanesMax = 1_000
const addressMax = 256

/**
 * Answers a request for a page that this isolate has just made, by its bare address, before any routing. Everything else
 * is none of its business and goes to the app.
 */
export class FastLane {
  private readonly lanes = new BoundedMap<string, Lane>(lanesMax)
  private readonly memo: CurrentMemo

  constructor(memo: CurrentMemo) {
    this.memo = memo
  }

  /** How many addresses are known at this moment. */
  get size(): number {
    return this.lanes.size
  }

  answer(request: Request, background: (work: Promise<unknown>) => void): Response | null {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null
    const path = barePath(request.url)
    if (path === null) return null
    const lane = this.lanes.get(path) ?? this.lanes.get(`${path} ${request.headers.get('accept') ?? ''}`)
    if (lane === undefined) return null
    const ready = this.memo.recall(lane.slug, background)?.pages.get(lane.page)
    if (ready === undefined) return null
    const { page } = ready
    const tags = request.headers.get('if-none-match')
    if (tags !== null && isNotModified(tags, page.etag)) {
      ready.notModified ??= { status: 304, headers: new Headers(headersOf304(page.headers)) }
      return new Response(null, ready.notModified)
    }
    ready.full ??= { headers: new Headers(page.headers) }
    return new Response(request.method === 'HEAD' ? null : page.body(), ready.full)
  }

  /** Remembers under which name the memo has what a request was answered with; by its Accept header too, where that decided. */
  keep(request: Request, negotiated: boolean, slug: string, page: string): void {
    const path = barePath(request.url)
    const accept = request.headers.get('accept') ?? ''
    if (path === null || path.length > addressMax || (negotiated && accept.length > addressMax)) return
    this.lanes.set(negotiated ? `${path} ${accept}` : path, { slug, page })
  }
}

/** The path of a URL without its query; null when the query asks for something that a memory cannot give. */
const barePath = (url: string): string | null => {
  const { path, query } = addressOf(url)
  // Other parameters change nothing on these pages. Escaped spellings of this one are left to the app.
  return query !== '' && (query.includes('at_least') || query.includes('%')) ? null : path
}
