const slotBits = 17
const slots = 1 << slotBits
const slotMask = slots - 1
const slotShift = 32 - slotBits

/** Counts numbers in a table that is made once and emptied after use: filing counts some thousand features an article. */
export class FeatureCounter {
  private readonly keys = new Int32Array(slots).fill(-1)
  private readonly counts = new Int32Array(slots)
  private readonly used = new Int32Array(slots)
  private size = 0

  /** Adds to the count of `id`. Holds no more than three quarters of its slots; what is new after that is not counted. */
  add(id: number, count: number): void {
    let slot = Math.imul(id, 0x9e3779b1) >>> slotShift
    while (this.keys[slot] !== id) {
      if (this.keys[slot] === -1) {
        if (this.size > slots * 0.75) return
        this.keys[slot] = id
        this.counts[slot] = count
        this.used[this.size] = slot
        this.size += 1
        return
      }
      slot = (slot + 1) & slotMask
    }
    this.counts[slot]! += count
  }

  /** What was counted, in the order in which it was first met; the table is empty afterwards. */
  take(): { ids: Uint32Array; counts: Uint8Array } {
    const ids = new Uint32Array(this.size)
    const counts = new Uint8Array(this.size)
    for (let at = 0; at < this.size; at += 1) {
      const slot = this.used[at]!
      ids[at] = this.keys[slot]!
      counts[at] = Math.min(255, this.counts[slot]!)
      this.keys[slot] = -1
    }
    this.size = 0
    return { ids, counts }
  }
}
