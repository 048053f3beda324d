import { addressOf } from '../http/addressOf.ts'
import { isNotModified } from '../http/isNotModified.ts'
import { headersOf304, type Page } from '../http/page.ts'
import type { CurrentMemo, Remembered } from './currentMemo.ts'

type Lane = {
  readonly slug: string
  readonly remembered: Remembered
  readonly page: Page
  /**
   * Header objects are made once, for the second reader: copying one is cheaper than reading a record of headers anew, but
   * making one is not.
   */
  full: ResponseInit | null
  notModified: ResponseInit | null
}

const lanesMax = 1_000
const acceptMax = 256

/**
 * Answers a request for a page that this isolate has just made, by its bare address, before any routing. Everything else
 * is none of its business and goes to the app.
 */
export class FastLane {
  private readonly lanes = new Map<string, Lane>()
  private readonly memo: CurrentMemo

  constructor(memo: CurrentMemo) {
    this.memo = memo
  }

  answer(request: Request, background: (work: Promise<unknown>) => void): Response | null {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null
    const path = barePath(request.url)
    if (path === null) return null
    const lane = this.lanes.get(path) ?? this.lanes.get(`${path} ${request.headers.get('accept') ?? ''}`)
    if (lane === undefined || !this.memo.usable(lane.slug, lane.remembered, background)) return null
    const tags = request.headers.get('if-none-match')
    if (tags !== null && isNotModified(tags, lane.page.etag)) {
      lane.notModified ??= { status: 304, headers: new Headers(headersOf304(lane.page.headers)) }
      return new Response(null, lane.notModified)
    }
    lane.full ??= { headers: new Headers(lane.page.headers) }
    return new Response(request.method === 'HEAD' ? null : lane.page.body(), lane.full)
  }

  /** Remembers what a request was answered with; by its Accept header too, where that decided. */
  keep(request: Request, negotiated: boolean, slug: string, remembered: Remembered, page: Page): void {
    const path = barePath(request.url)
    const accept = request.headers.get('accept') ?? ''
    if (path === null || accept.length > acceptMax || path.length > acceptMax) return
    if (this.lanes.size >= lanesMax) this.lanes.clear()
    this.lanes.set(negotiated ? `${path} ${accept}` : path, {
      slug,
      remembered,
      page,
      full: null,
      notModified: null,
    })
  }
}

/** The path of a URL without its query; null when the query asks for something that a memory cannot give. */
const barePath = (url: string): string | null => {
  const { path, query } = addressOf(url)
  // Other parameters change nothing on these pages. Escaped spellings of this one are left to the app.
  return query !== '' && (query.includes('at_least') || query.includes('%')) ? null : path
}
