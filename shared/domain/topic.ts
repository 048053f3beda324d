import type { Brand } from '#kit/brand'

/** A topic's name in URLs, as `topicSlug` makes it. */
export type TopicSlug = Brand<string, 'TopicSlug'>

/** A topic's rule: words and phrases, matched on folded text, by word. */
export type TopicRules = Readonly<{
  any: readonly string[]
  all: readonly string[]
  none: readonly string[]
  /** Weight of a term; 1 where none is given. */
  weights: Readonly<Record<string, number>>
  /** Sum of matched weights from which the topic is assigned. */
  threshold: number
  /** Source keys (host or folded name) the rule is limited to; empty means any. */
  sources: readonly string[]
  /** Languages the rule is limited to; empty means any. */
  languages: readonly string[]
}>

/** A topic of the registry. */
export type Topic = Readonly<{
  slug: string
  name: string
  description: string
  aliases: readonly string[]
  parent: string | null
  rules: TopicRules | null
}>
