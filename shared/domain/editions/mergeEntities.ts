import type { Entity, EntityKind } from '../article.ts'
import { foldText } from '../text/foldText.ts'
import { compareText } from './compareText.ts'

const entitiesMax = 20

type Merged = {
  name: string
  kinds: Map<EntityKind, number>
  names: Map<string, number>
  count: number
  articles: number
}

/** The people, organisations and places of several articles, those that most articles name first. */
export const mergeEntities = (lists: readonly (readonly Entity[])[]): Entity[] => {
  const merged = new Map<string, Merged>()
  for (const list of lists) {
    const seen = new Set<string>()
    for (const { name, kind, count } of list) {
      const key = foldText(name)
      const entry = merged.get(key) ?? { name, kinds: new Map(), names: new Map(), count: 0, articles: 0 }
      entry.count += count
      entry.kinds.set(kind, (entry.kinds.get(kind) ?? 0) + count)
      entry.names.set(name, (entry.names.get(name) ?? 0) + count)
      if (!seen.has(key)) entry.articles += 1
      seen.add(key)
      merged.set(key, entry)
    }
  }
  const alone = lists.length === 1
  return [...merged.values()]
    .filter(({ articles, count }) => alone || articles > 1 || count > 1)
    .map(({ kinds, names, count, articles }) => ({
      name: commonest(names) ?? '',
      kind: commonest(kinds) ?? 'organisation',
      count,
      articles,
    }))
    .sort((a, b) => b.articles - a.articles || b.count - a.count || compareText(a.name, b.name))
    .slice(0, entitiesMax)
    .map(({ name, kind, count }) => ({ name, kind, count }))
}

const commonest = <Key extends string>(counts: ReadonlyMap<Key, number>): Key | undefined =>
  [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))[0]?.[0]
