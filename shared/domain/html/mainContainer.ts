import type { Container, Containers } from './containers.ts'

/** How a block stands to the main container: where it is (`code`), and the child of the main container it is in. */
export type Relation = Readonly<{ code: number; branch: Container | null }>

export type MainContainer = Readonly<{
  container: Container
  /** Codes: 0 in it directly, 1 one level down, 2 two or three, 3 deeper, 4 outside before it, 5 outside after it. */
  relationOf: (block: number) => Relation
  /** How many children of the main container with prose have the tag and class of this one, as posts of a thread do. */
  alikeOf: (branch: Container) => number
}>

/** The innermost container must hold this share of the page's prose to be the main one. */
const proseShareMin = 0.6

/** Goes down from the page as long as one child holds most of the prose. */
export const findMainContainer = (containers: Containers): MainContainer => {
  let main = containers.page
  const bound = main.proseWords * proseShareMin
  // Containers come outside in, so every candidate is met after its parent.
  for (const container of containers.all) {
    if (container.parent === main && container.proseWords > 0 && container.proseWords >= bound) main = container
  }
  const alikes = new Map<string, number>()
  for (const container of containers.all) {
    if (container.parent !== main || container.proseWords === 0) continue
    const look = lookOf(container)
    alikes.set(look, (alikes.get(look) ?? 0) + 1)
  }
  const first = containers.of.findIndex((container) => branchOf(container, main) !== undefined)
  return {
    container: main,
    alikeOf: (branch) => alikes.get(lookOf(branch)) ?? 0,
    relationOf: (block) => {
      const container = containers.of[block] as Container
      const branch = branchOf(container, main)
      if (branch === undefined) return { code: block < first ? 4 : 5, branch: null }
      const depth = container.depth - main.depth
      return { code: depth <= 0 ? 0 : depth === 1 ? 0 : depth === 2 ? 1 : depth <= 4 ? 2 : 3, branch }
    },
  }
}

const lookOf = ({ element }: Container): string =>
  element === null ? '' : `${element.name}.${element.attribs.class ?? ''}`

/** The child of `main` that holds the container, null for `main` itself, undefined outside of it. */
const branchOf = (container: Container, main: Container): Container | null | undefined => {
  if (container === main) return null
  let node: Container = container
  while (node.parent !== null && node.depth > main.depth + 1) node = node.parent
  return node.parent === main ? node : undefined
}
