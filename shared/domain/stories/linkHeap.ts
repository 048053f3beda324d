/** Two clusters and the mean likeness between their members. */
export type Link = Readonly<{ left: number; right: number; mean: number }>

/** The closest link first; ties go to the clusters with the lower numbers, which follow from the sorted ids. */
export class LinkHeap {
  private readonly links: Link[] = []

  push(link: Link): void {
    const { links } = this
    links.push(link)
    let at = links.length - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.before(at, parent)) break
      this.swap(at, parent)
      at = parent
    }
  }

  pop(): Link | null {
    const { links } = this
    const top = links[0]
    const last = links.pop()
    if (top === undefined || last === undefined) return null
    if (links.length > 0) {
      links[0] = last
      let at = 0
      for (;;) {
        let least = at
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < links.length && this.before(child, least)) least = child
        if (least === at) break
        this.swap(at, least)
        at = least
      }
    }
    return top
  }

  private before(at: number, other: number): boolean {
    const a = this.links[at]
    const b = this.links[other]
    if (a === undefined || b === undefined) return false
    return a.mean > b.mean || (a.mean === b.mean && (a.left < b.left || (a.left === b.left && a.right < b.right)))
  }

  private swap(at: number, other: number): void {
    const { links } = this
    const held = links[at]
    const moved = links[other]
    if (held === undefined || moved === undefined) return
    links[at] = moved
    links[other] = held
  }
}
