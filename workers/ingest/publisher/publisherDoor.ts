import { durableStub } from './ittyDurable.ts'

/** What may be asked of a topic's publisher. Small ASCII arguments and JSON answers only: they travel in a header. */
export interface TopicPublisherDoor {
  /** An article of the topic changed: `sequence` wants to be in an edition soon. */
  mark(sequence: number): Promise<{ wanted: number }>
  /** Where the publisher stands. */
  status(): Promise<{ wanted: number; last_edition: number; last_sequence: number; alarm: number | null }>
  /** Builds at once, whatever was settled, and says what became of it. */
  rebuildNow(): Promise<{ published: boolean }>
}

/** The slug travels as an ASCII name: other scripts are percent-encoded. */
export const topicPublisher = (namespace: DurableObjectNamespace, slug: string): TopicPublisherDoor =>
  durableStub<TopicPublisherDoor>(namespace, encodeURIComponent(slug))
