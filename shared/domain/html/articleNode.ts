import { type JsonLdNode, typesOf } from './jsonLd.ts'
import type { PageHead } from './pageHead.ts'

const wanted: readonly RegExp[] = [
  /Article$|^BlogPosting$|^LiveBlogPosting$|^Report$|^Review$/,
  /^(?:DiscussionForumPosting|SocialMediaPosting|QAPage|Question|Recipe|HowTo|TechArticle|Course|Product|VideoObject|PodcastEpisode)$/,
  /^(?:\w*WebPage|ItemPage|AboutPage|CollectionPage|ProfilePage|Service)$/,
]

/** The JSON-LD node that describes the page's article, the most telling type first; null when there is none. */
export const articleNode = (head: PageHead): JsonLdNode | null => {
  for (const pattern of wanted) {
    const found = head.jsonLd.find((node) => typesOf(node).some((type) => pattern.test(type)))
    if (found !== undefined) return found
  }
  return null
}

/** A JSON-LD value as text: itself, its name, or the first of a list. `{"name": "Ann"}` → `'Ann'` */
export const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (Array.isArray(value)) return value.length === 0 ? null : textOf(value[0])
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name)
  return null
}
