/** What a client was told, kept outside of the system: the truth it must agree with at the end. */
export type Kept = {
  readonly key: string
  id: string
  version: number
  topics: readonly string[]
  withdrawn: boolean
  /** Its text was erased, and it was not brought back since: no word of it may be kept anywhere. */
  erased?: boolean
  revision: number
}

/** Words of a submission's text that no other one has. */
export const wordsOnlyOf = (key: string): string => `Inspector ${key} found`

/** A small generator of numbers in [0, 1) (mulberry32), so that a run can be repeated by its seed. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const topicNames = ['Alpha', 'Beta', 'Gamma', 'Delta']

const subjects = [
  'ferry',
  'orchard',
  'observatory',
  'quarry',
  'viaduct',
  'windmill',
  'harbour',
  'tannery',
  'brewery',
  'foundry',
]

/** A submission that tells its key and version in its title, so that what is served can be checked word by word. */
export const submissionOf = (key: string, version: number, topics: readonly string[]): Record<string, unknown> => {
  const subject = subjects[[...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % subjects.length]
  return {
    id: key,
    source: { name: 'Chaos Courier' },
    title: `Report ${key} on the ${subject}, version ${version}`,
    content: `The ${subject} of ${key} was inspected for the ${version}th time. ${wordsOnlyOf(key)} ${version * 17} loose bolts and ordered repairs.\n\nA second visit to ${key} is planned.`,
    topics,
    published_at: `2024-03-${String(1 + (version % 28)).padStart(2, '0')}`,
  }
}
