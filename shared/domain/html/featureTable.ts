/** One row of numbers a block, in one array: first what its surroundings tell, then what it tells itself. */
export class FeatureTable {
  readonly data: Float64Array
  readonly ownStart: number
  private readonly width: number

  constructor(blocks: number, contextWidth: number, ownWidth: number) {
    this.ownStart = contextWidth
    this.width = contextWidth + ownWidth
    this.data = new Float64Array(blocks * this.width)
  }

  /** Where a block's row starts in `data`. */
  rowOf(block: number): number {
    return block * this.width
  }
}
