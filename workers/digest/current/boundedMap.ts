/** A map that holds at most `max` entries: the one that was added first makes room. */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  private readonly max: number

  constructor(max: number) {
    super()
    this.max = max
  }

  override set(key: Key, value: Value): this {
    if (this.size >= this.max && !this.has(key))
      for (const oldest of this.keys()) {
        this.delete(oldest)
        break
      }
    return super.set(key, value)
  }
}
