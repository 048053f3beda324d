import { sha256Hex } from '#kit/hash'
import type { EditionContent } from '../edition.ts'
import { canonicalJson } from './canonicalJson.ts'

/** The hash of what an edition says: equal exactly when two editions say the same. */
export const editionHash = (content: EditionContent): string =>
  sha256Hex(
    canonicalJson({
      topic: content.topic,
      summary: content.summary,
      stories: content.stories,
      faq: content.faq,
      entities: content.entities,
      timeline: content.timeline,
      related: content.related,
      counts: content.counts,
    }),
  )
