/** A learned model as it is kept and exchanged. */
export type TopicModel = Readonly<{ kind: 'broadsheet-topics'; version: 1; topics: readonly string[] }>
