import { typesOf } from './jsonLd.ts'
import type { PageHead } from './pageHead.ts'

/** What a page says it is; most say nothing. */
export const pageKinds = ['unknown', 'article', 'forum', 'product', 'listing'] as const
export type PageKind = (typeof pageKinds)[number]

const kindOfType: readonly (readonly [PageKind, RegExp])[] = [
  ['forum', /^(?:DiscussionForumPosting|QAPage|Question|SocialMediaPosting|Comment)$/],
  ['article', /^(?:\w*Article|BlogPosting|LiveBlogPosting|Recipe|HowTo|Report|MedicalWebPage)$/],
  ['product', /^(?:Product|ProductGroup|Offer)$/],
  ['listing', /^(?:CollectionPage|ItemList|SearchResultsPage|Blog)$/],
]

const forumSoftware = /discourse|phpbb|vbulletin|xenforo|invision|flarum|mybb|simple machines|vanilla|nodebb|smf|lemmy/i
const forumPath =
  /\/(?:forums?|threads?|topics?|questions?|discussions?|viewtopic|showthread|community)\b|\/(?:t|r|d)\/[^/]+\/|viewtopic|showthread|forum\.|\/\/(?:forums?|boards?|community|discuss|talk)\./i

/** Judges what kind of page it is by its metadata. */
export const pageKind = (head: PageHead): PageKind => {
  const generator = head.metas.get('generator')?.[0] ?? ''
  if (forumSoftware.test(generator)) return 'forum'
  const types = head.jsonLd.flatMap(typesOf)
  const address = head.links.get('canonical') ?? head.metas.get('og:url')?.[0] ?? ''
  if (forumPath.test(address) && !types.some((type) => /Article$/.test(type))) return 'forum'
  for (const [kind, pattern] of kindOfType) {
    if (types.some((type) => pattern.test(type))) return kind
  }
  const ogType = head.metas.get('og:type')?.[0]?.toLowerCase() ?? ''
  if (ogType === 'article' || head.metas.has('article:published_time')) return 'article'
  if (ogType.includes('product')) return 'product'
  return 'unknown'
}
