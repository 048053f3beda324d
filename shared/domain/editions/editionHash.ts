import { sha256Hex } from '#kit/hash'
import type { EditionContent } from '../edition.ts'
import { canonicalJson } from './canonicalJson.ts'

/** What an edition says, as the one text whose SHA-256 is its hash. */
export const hashedText = (content: EditionContent): string =>
  canonicalJson({
    topic: content.topic,
    summary: content.summary,
    stories: content.stories,
    faq: content.faq,
    entities: content.entities,
    timeline: content.timeline,
    related: content.related,
    counts: content.counts,
  })

/** The hash of what an edition says: equal exactly when two editions say the same. */
export const editionHash = (content: EditionContent): string => sha256Hex(hashedText(content))
