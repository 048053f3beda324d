/** Grows as numbers are written to it: each takes a byte per seven bits. */
export class VarintWriter {
  private bytes = new Uint8Array(1_024)
  private length = 0

  write(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2)
      grown.set(this.bytes)
      this.bytes = grown
    }
    let rest = value
    while (rest > 127) {
      this.bytes[this.length] = (rest & 127) | 128
      this.length += 1
      rest >>>= 7
    }
    this.bytes[this.length] = rest
    this.length += 1
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}

/** Reads back what a `VarintWriter` wrote. */
export class VarintReader {
  at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get ended(): boolean {
    return this.at >= this.bytes.length
  }

  read(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at] ?? 0
      this.at += 1
      value |= (byte & 127) << shift
      if (byte < 128) break
    }
    return value >>> 0
  }
}
