import type { ServedEdition } from '../editions/servedEdition.ts'
import { type DigestWish, digestPage } from '../render/digestPage.ts'
import type { Site } from '../site.ts'
import type { CurrentMemo, ReadyPage, Remembered } from './currentMemo.ts'

/** About what a page's headers take, as text and as the runtime holds them, for its 200 and its 304. */
const headersBytes = 3_000

/** A page of a remembered edition, and its name there. What it is made of is kept with the edition, and forgotten with it. */
export const readyPage = (
  memo: CurrentMemo,
  remembered: Remembered,
  served: ServedEdition,
  site: Site,
  wish: DigestWish,
): Readonly<{ name: string; ready: ReadyPage }> => {
  const { representation, negotiated } = wish
  const name = negotiated ? `${representation} by Accept` : representation
  const known = remembered.pages.get(name)
  if (known !== undefined) return { name, ready: known }
  const page = digestPage(served, site, wish)
  const body = (): Uint8Array => {
    const made = remembered.bodies.get(representation)
    if (made !== undefined) return made
    const bytes = new TextEncoder().encode(page.body())
    remembered.bodies.set(representation, bytes)
    memo.grow(remembered, bytes.length)
    return bytes
  }
  const ready: ReadyPage = { page: { ...page, body }, full: null, notModified: null }
  remembered.pages.set(name, ready)
  memo.grow(remembered, headersBytes)
  return { name, ready }
}
