/** One field that differs between two states of an article. Lists of parts (blocks, FAQ entries) differ part by part. */
export type Difference = Readonly<{ field: string; before: unknown; after: unknown }>

const ignored = new Set([
  'pipeline_version',
  'warnings',
  'provenance',
  'word_count',
  'reading_minutes',
  'entities',
  'fingerprint',
])

/**
 * Field-level differences of two article documents, in the fields' order. Blocks and FAQ entries are compared as lists: a
 * run that both share at the beginning and at the end is left out.
 */
export const differences = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Difference[] => {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !ignored.has(field))
  return fields.flatMap((field) => {
    const [a, b] = [before[field], after[field]]
    if (JSON.stringify(a) === JSON.stringify(b)) return []
    return field === 'blocks' || field === 'faq'
      ? [{ field, ...changedRun(withoutIds(a), withoutIds(b)) }]
      : [{ field, before: a ?? null, after: b ?? null }]
  })
}

/** Block ids are positions: a paragraph that only moved down is the same paragraph. */
const withoutIds = (parts: unknown): unknown[] =>
  (Array.isArray(parts) ? parts : []).map((part: unknown) => {
    if (typeof part !== 'object' || part === null) return part
    const { id: _, ...rest } = part as Record<string, unknown>
    return rest
  })

const changedRun = (before: readonly unknown[], after: readonly unknown[]): { before: unknown[]; after: unknown[] } => {
  const same = (i: number, j: number): boolean => JSON.stringify(before[i]) === JSON.stringify(after[j])
  let start = 0
  while (start < before.length && start < after.length && same(start, start)) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    same(before.length - 1 - end, after.length - 1 - end)
  )
    end += 1
  return { before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) }
}
