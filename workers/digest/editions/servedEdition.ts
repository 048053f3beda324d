import type { Edition, EditionState } from '#domain/edition'
import { quickName } from '#kit/quickHash'
import type { Representation } from '../http/representations.ts'
import type { Site } from '../site.ts'
import { rendererVersion } from './rendererVersion.ts'

/** An edition with its state: what every renderer takes, and all that a response depends on. */
export type ServedEdition = Readonly<{
  edition: Edition
  state: EditionState
  /** Path of the page without an extension. */
  path: string
  /** Part of the ETag that all representations share. */
  tag: string
}>

/** `masked` names the articles that were taken out of what was frozen. */
export const servedEdition = (
  edition: Edition,
  state: EditionState,
  path: string,
  masked: readonly string[] = [],
): ServedEdition => {
  const about = JSON.stringify([state, edition.sequence, edition.generated_at, edition.window, path, masked])
  return { edition, state, path, tag: `${edition.edition}-${edition.hash.slice(0, 16)}-${quickName(about)}` }
}

/** Strong: it names the edition, its state, the representation, and what rendered it under which settings. */
export const etagOf = (tag: string, representation: Representation, site: Site): string =>
  `"${tag}-${representation}-${rendererVersion}${site.stamp}"`
