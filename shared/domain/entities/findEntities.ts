import type { Block, Entity } from '../article.ts'

/** People, organisations and places named in an article, most often named first. */
export const findEntities = (
  _article: Readonly<{ title: string; blocks: readonly Block[]; language: string }>,
): Entity[] => []
